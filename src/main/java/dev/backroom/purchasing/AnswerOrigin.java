package dev.backroom.purchasing;

import dev.backroom.purchasing.api.PurchaseOrderAcknowledged;
import dev.backroom.purchasing.api.PurchaseOrderDocument;
import java.util.Optional;

/** Who answers, and to which sending of the order. */
record AnswerOrigin(AnsweringSupplier supplier, AnsweredSending sending) {

  enum AnsweringSupplier {
    ASKED,
    OTHER
  }

  enum AnsweredSending {
    LAST,
    OTHER,
    NOT_SAID
  }

  /**
   * @param lastSending the key under which the order was sent, if the connector has told it
   */
  static AnswerOrigin of(
      PurchaseOrderAcknowledged answer, PurchaseOrderDocument sent, Optional<String> lastSending) {
    return new AnswerOrigin(
        answer.supplierId().equals(sent.supplierId())
            ? AnsweringSupplier.ASKED
            : AnsweringSupplier.OTHER,
        Optional.ofNullable(answer.answersTo())
            .flatMap(said -> lastSending.map(said::equals))
            .map(same -> same ? AnsweredSending.LAST : AnsweredSending.OTHER)
            .orElse(AnsweredSending.NOT_SAID));
  }
}
