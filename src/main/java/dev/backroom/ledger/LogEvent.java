package dev.backroom.ledger;

import dev.backroom.engine.FactKind;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Something that happened in a case, as tools of process mining understand it.
 *
 * @param id of the event, the same in every export
 * @param activity what was done, in words
 */
record LogEvent(String id, String businessKey, String activity, LedgerRecord record) {
  /**
   * They say what a case is about, which way it took, that somebody looked, or a number: no work.
   */
  private static final Set<String> NO_EVENTS =
      Set.of(
          FactKind.CASE_DESCRIBED.name(),
          FactKind.CASE_NUMBERED.name(),
          FactKind.FLOWS_TAKEN.name(),
          FactKind.CASE_VIEWED.name(),
          FactKind.MEASURED.name());

  static Optional<LogEvent> of(String businessKey, long position, int at, LedgerRecord record) {
    return NO_EVENTS.contains(record.kind())
        ? Optional.empty()
        : Optional.of(new LogEvent(position + "-" + at, businessKey, activity(record), record));
  }

  Instant at() {
    return record.at();
  }

  private static String activity(LedgerRecord record) {
    var words = record.kind().toLowerCase(Locale.ROOT).replace('_', ' ');
    var what =
        switch (record.kind()) {
          case "EVENT_TAKEN" -> record.text("type");
          case "CASE_STARTED", "CASE_ENDED" -> String.valueOf(record.process());
          case "DECISION_MADE" -> record.text("name");
          case "COMMAND_ANSWERED", "COMMAND_FAILED" -> record.text("topic");
          case "TASK_OPENED", "TASK_COMPLETED", "TASK_DELETED" -> record.text("name");
          default -> record.text("activity");
        };
    return what.isEmpty() ? words : words + ": " + what;
  }
}
