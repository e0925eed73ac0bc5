package dev.backroom.ledger;

import dev.backroom.ledger.LedgerFollower.Followed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done, found again by where it stands in the ledger.
 *
 * @param position of the entry in the chain
 * @param place of the record in the entry, from 0
 * @param kind one of {@link dev.backroom.engine.FactKind}
 * @param subject the table, the step, the command or the operation; empty where the kind says all
 */
public record Deed(
    long position,
    int place,
    String kind,
    String subject,
    Instant at,
    @Nullable String businessKey) {
  private static final int LONGEST_SUBJECT = 128;

  /** Nothing for records that only describe a case, or that somebody looked at it. */
  static Optional<Deed> of(Followed followed) {
    var record = followed.record();
    return subject(record)
        .map(
            subject ->
                new Deed(
                    followed.position(),
                    followed.place(),
                    record.kind(),
                    subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT)),
                    record.at(),
                    followed.businessKey()));
  }

  private static Optional<String> subject(LedgerRecord record) {
    return switch (record.kind()) {
      case "DECISION_MADE" -> Optional.of(record.text("decision"));
      case "TASK_COMPLETED" -> Optional.of(record.text("activity"));
      case "COMMAND_ANSWERED" -> Optional.of(record.text("topic"));
      case "INTERVENTION" -> Optional.of(record.text("operation"));
      case "ACCESS_CHANGED", "SWITCHED", "DEPLOYED", "LEDGER_DROPPED", "LEDGER_THINNED" ->
          Optional.of("");
      default -> Optional.empty();
    };
  }

  /** Its lot in a drawing: whoever has the seed and the ledger gets the same. */
  Hash lot(String seed) {
    return Hash.of("%s:%d:%d".formatted(seed, position, place).getBytes(StandardCharsets.UTF_8));
  }
}
