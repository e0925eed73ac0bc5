package dev.backroom.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document that another system holds otherwise than the case says.
 *
 * @param state of the document there; empty when there is none
 * @param explanation why it may stay so, by whoever looked into it
 */
public record Break(
    long id,
    String businessKey,
    String system,
    String document,
    Kind kind,
    String state,
    Instant foundAt,
    Instant seenAt,
    @Nullable String explanation,
    @Nullable String explainedBy) {

  /** What does not agree. */
  public enum Kind {
    MISSING("The system answered with this number and does not have it now"),
    UNKNOWN("The system has it under the number of the case, which never heard of it"),
    OPEN("The case has ended, the document has not");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** One that was found just now, before it is kept. */
  record Found(String system, String document, Kind kind, String state) {}
}
