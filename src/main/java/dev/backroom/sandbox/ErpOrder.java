package dev.backroom.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A purchase order as the simulated ERP holds it. Transitions that are not allowed change nothing.
 */
record ErpOrder(
    @Nullable String number,
    State state,
    String reference,
    String externalId,
    String supplierId,
    String locationId,
    String currency,
    String needBy,
    Instant createdAt,
    List<Line> lines,
    List<Receipt> receipts) {

  enum State {
    CONFIRMED,
    RECEIVING,
    CLOSED,
    CANCELLED
  }

  record Receipt(String externalId, String receiptNumber, List<ReceivedLine> lines) {}

  record ReceivedLine(int lineNo, long acceptedQuantity, long damagedQuantity) {}

  private boolean isOpen() {
    return state == State.CONFIRMED || state == State.RECEIVING;
  }

  ErpOrder numbered(String given) {
    return with(given, state, lines, receipts);
  }

  ErpOrder changed(List<Line> newLines) {
    return isOpen() ? with(number, state, newLines, receipts) : this;
  }

  ErpOrder cancelled() {
    return state == State.CONFIRMED ? with(number, State.CANCELLED, lines, receipts) : this;
  }

  ErpOrder closed() {
    return isOpen() ? with(number, State.CLOSED, lines, receipts) : this;
  }

  /** Like the real ones, it books the same receipt number twice. */
  ErpOrder received(Receipt receipt) {
    return isOpen()
        ? with(
            number,
            State.RECEIVING,
            lines,
            Stream.concat(receipts.stream(), Stream.of(receipt)).toList())
        : this;
  }

  private ErpOrder with(
      @Nullable String newNumber, State newState, List<Line> newLines, List<Receipt> newReceipts) {
    return new ErpOrder(
        newNumber,
        newState,
        reference,
        externalId,
        supplierId,
        locationId,
        currency,
        needBy,
        createdAt,
        newLines,
        newReceipts);
  }
}
