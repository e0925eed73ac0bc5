package dev.backroom.connector;

/** A system understood a command and will not do it; the process reacts to the code. */
public class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code error code of a boundary event in the diagram, such as {@code ORDER_REFUSED}
   */
  public Refusal(String code, String reason) {
    super(reason);
    this.code = code;
  }

  String code() {
    return code;
  }
}
