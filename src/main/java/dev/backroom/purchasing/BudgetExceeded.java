package dev.backroom.purchasing;

/** The cost centre cannot commit this much, although it could when the order was judged. */
final class BudgetExceeded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BudgetExceeded(String message) {
    super(message);
  }
}
