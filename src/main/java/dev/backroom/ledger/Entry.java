package dev.backroom.ledger;

/**
 * A row of the ledger: all that one transaction recorded.
 *
 * @param recordedAt milliseconds since 1970
 * @param records JSON, taken as the text it is
 */
record Entry(long id, long recordedAt, String records) {

  Hash content() {
    return Hash.ofContent(recordedAt, records);
  }

  Hash hash() {
    return content().withId(id);
  }
}
