package dev.backroom.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger: all that one transaction recorded.
 *
 * @param recordedAt milliseconds since 1970
 * @param records JSON, taken as the text it is
 * @param words what people wrote, to which the records refer; not sealed itself
 */
record Entry(long id, long recordedAt, String records, @Nullable String words) {

  Hash content() {
    return Hash.ofContent(recordedAt, records);
  }

  Hash hash() {
    return content().withId(id);
  }
}
