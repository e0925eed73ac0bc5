package dev.backroom.connector;

import dev.backroom.engine.Fact;
import dev.backroom.engine.FactKind;
import dev.backroom.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts on record what was sent and answered; the texts themselves stand in the journal. */
@Component
class CommandFacts {
  private final ApplicationEventPublisher events;

  CommandFacts(ApplicationEventPublisher events) {
    this.events = events;
  }

  void publish(Command command, int attempt, Outcome outcome) {
    var kind =
        outcome.state() == JournalEntry.State.FAILED
            ? FactKind.COMMAND_FAILED
            : FactKind.COMMAND_ANSWERED;
    events.publishEvent(
        Fact.of(
            kind,
            command.businessKey().value(),
            Fact.details(
                "key", command.idempotencyKey(),
                "topic", command.topic(),
                "activity", command.activityId(),
                "attempt", attempt,
                "requestHash", hash(outcome.request()),
                "answerHash", hash(outcome.answer()),
                "document", outcome.documentNumber(),
                "refusal", outcome.errorCode(),
                "reason", outcome.note())));
  }

  private static @Nullable String hash(@Nullable String text) {
    return text == null ? null : Sha256.of(text);
  }
}
