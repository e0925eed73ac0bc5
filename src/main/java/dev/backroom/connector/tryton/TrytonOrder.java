package dev.backroom.connector.tryton;

/**
 * A purchase as Tryton holds it.
 *
 * @param state draft, quotation, confirmed, processing, done or cancelled
 */
record TrytonOrder(long id, String number, String state) {

  /** From then on Tryton waits for the goods; a confirmed purchase has no open moves yet. */
  boolean isPlaced() {
    return state.equals("processing") || state.equals("done");
  }
}
