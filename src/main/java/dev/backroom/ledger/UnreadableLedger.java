package dev.backroom.ledger;

/** An export, a key or a file of signed heads cannot be read or written; the message says which. */
public class UnreadableLedger extends RuntimeException {
  UnreadableLedger(String words) {
    super(words);
  }

  UnreadableLedger(String words, Exception cause) {
    super(words, cause);
  }
}
