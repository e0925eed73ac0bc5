package dev.backroom.purchasing;

/** The order that a message names inside must be the one it was delivered to. */
final class Addressee {

  private Addressee() {}

  /**
   * What it throws leaves the message in the inbox as failed, with these words, for an operator.
   */
  static void check(String reference, String order) {
    if (!reference.equals(order)) {
      throw new IllegalArgumentException(
          "The message names the order %s inside, but its subject is %s. Nothing was done."
              .formatted(reference, order));
    }
  }
}
