package dev.backroom.intake;

/** An event that cannot be taken in, with the place that is wrong. */
public class InvalidEvent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String pointer;

  InvalidEvent(String pointer, String reason) {
    super(reason);
    this.pointer = pointer;
  }

  /** JSON pointer (RFC 6901) into what was sent. */
  public String pointer() {
    return pointer;
  }
}
