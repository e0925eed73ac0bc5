package dev.backroom.connector;

/** A message that is no event of ours, however often it is read. */
class UnreadableMessage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableMessage(String reason, Throwable cause) {
    super(reason, cause);
  }
}
