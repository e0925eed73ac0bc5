package dev.backroom.connector;

import dev.backroom.engine.Fact;
import dev.backroom.engine.FactKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What people decide about dead letters; each decision is on record. */
@Component
class LetterDecisions {
  private final DeadLetters letters;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher facts;

  LetterDecisions(
      DeadLetters letters, TransactionTemplate transaction, ApplicationEventPublisher facts) {
    this.letters = letters;
    this.transaction = transaction;
    this.facts = facts;
  }

  /** Lays it aside; false when there is no such letter in the list. */
  boolean discard(String mailbox, String messageId, String reason, String person) {
    return Boolean.TRUE.equals(
        transaction.execute(
            begun -> {
              var listed = letters.discard(mailbox, messageId, reason, person);
              if (listed) {
                facts.publishEvent(intervention(mailbox, messageId, reason, person));
              }
              return listed;
            }));
  }

  private static Fact intervention(String mailbox, String messageId, String reason, String person) {
    return Fact.of(
            FactKind.INTERVENTION,
            null,
            Fact.details(
                "operation",
                "DiscardDeadLetter",
                "entity",
                "DeadLetter",
                "id",
                messageId,
                "source",
                mailbox,
                "reason",
                Fact.words(reason)))
        .by(person);
  }
}
