package dev.backroom.connector.tryton;

/** Tryton understood the call and will not do it, for a reason that a user can act on. */
class TrytonRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TrytonRefused(String method, String reason) {
    super("Tryton refused %s: %s".formatted(method, reason));
  }
}
