package dev.backroom.console;

import dev.backroom.ledger.FoundCase;
import dev.backroom.shared.Money;
import java.util.Map;
import java.util.Objects;

/** A case that was found, on one line, in words. */
record FoundRow(
    String businessKey,
    String title,
    String amount,
    String supplier,
    String location,
    String state,
    String begun,
    String latest) {

  /**
   * @param titles of processes by their keys
   */
  static FoundRow of(FoundCase found, Map<String, String> titles) {
    var process = Objects.requireNonNullElse(found.process(), "");
    return new FoundRow(
        found.businessKey(),
        titles.getOrDefault(process, process),
        found.amountMinor() == null
            ? ""
            : Money.of(found.amountMinor(), Objects.requireNonNullElse(found.currency(), "EUR"))
                .toString(),
        Objects.requireNonNullElse(found.supplier(), ""),
        Objects.requireNonNullElse(found.location(), ""),
        found.endedAs() == null ? SearchForm.OPEN : RecordWords.lower(found.endedAs()),
        Times.full(found.startedAt()),
        Times.full(found.lastAt()));
  }
}
