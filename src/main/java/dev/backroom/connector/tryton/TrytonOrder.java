package dev.backroom.connector.tryton;

/**
 * A purchase as Tryton holds it.
 *
 * @param state draft, quotation, confirmed, processing, done or cancelled
 */
record TrytonOrder(long id, String number, String state) {

  boolean isPlaced() {
    return state.equals("confirmed") || state.equals("processing") || state.equals("done");
  }
}
