package dev.backroom.connector.tryton;

import dev.backroom.connector.Refusal;

/** Tryton understood the call and will not do it, for a reason that a user can act on. */
class TrytonRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  TrytonRefused(String method, String reason) {
    super("ORDER_REFUSED", "Tryton refused %s: %s".formatted(method, reason));
  }
}
