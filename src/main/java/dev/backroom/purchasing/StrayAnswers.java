package dev.backroom.purchasing;

import dev.backroom.purchasing.api.PurchaseOrderAcknowledged;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Answers that came while another one was awaited, as they were given. */
record StrayAnswers(List<Entry> answers) {
  static final StrayAnswers NONE = new StrayAnswers(List.of());

  record Entry(Instant seenAt, PurchaseOrderAcknowledged answer) {}

  StrayAnswers plus(Instant seenAt, PurchaseOrderAcknowledged answer) {
    return new StrayAnswers(
        Stream.concat(answers.stream(), Stream.of(new Entry(seenAt, answer))).toList());
  }
}
