package dev.backroom.sandbox;

/** Somebody turned a switch that is not there, or to where it does not go. */
final class InvalidSetting extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidSetting(String reason) {
    super(reason);
  }
}
