package dev.backroom.purchasing;

/** How far an order has come; decides what a cancellation needs. */
enum OrderStage {
  SOURCING,
  ORDERED,
  SENT,
  ACKNOWLEDGED,
  SHIPPED,
  RECEIVED;

  /** Messages overtake each other, an order does not: a late shipping notice undoes no receipt. */
  OrderStage atLeast(OrderStage reached) {
    return compareTo(reached) < 0 ? reached : this;
  }
}
