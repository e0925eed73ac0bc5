package dev.backroom.intake;

import dev.backroom.engine.Fact;
import dev.backroom.engine.FactKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What people decide about events that nobody handled; each decision is on record. */
@Component
class InboxDecisions {
  private static final Logger LOG = LoggerFactory.getLogger(InboxDecisions.class);

  private final Inbox inbox;
  private final LaneDispatcher lanes;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher facts;

  InboxDecisions(
      Inbox inbox,
      LaneDispatcher lanes,
      TransactionTemplate transaction,
      ApplicationEventPublisher facts) {
    this.inbox = inbox;
    this.lanes = lanes;
    this.transaction = transaction;
    this.facts = facts;
  }

  /** Has it handled again; false, and nothing happens, when it is not to be decided any more. */
  boolean redeliver(InboxEntry event, @Nullable String reason, String person) {
    return decide(
        event, InboxState.NEW, null, intervention("RedeliverEvent", event, reason, person));
  }

  /** As above; the next event of its lane may follow then. */
  boolean discard(InboxEntry event, String reason, String person) {
    return decide(
        event, InboxState.DISCARDED, reason, intervention("DiscardEvent", event, reason, person));
  }

  private boolean decide(InboxEntry event, InboxState to, @Nullable String note, Fact fact) {
    var person = String.valueOf(fact.actor());
    var decided =
        Boolean.TRUE.equals(
            transaction.execute(
                begun -> {
                  var stood = inbox.decide(event.id(), to, note, person);
                  if (stood) {
                    facts.publishEvent(fact);
                  }
                  return stood;
                }));
    if (decided) {
      var lane = new Lane(event.subject(), event.type());
      LOG.info("Event {} of {} is {} by {}", event.id(), lane, to, person);
      lanes.dispatch(lane);
    }
    return decided;
  }

  private static Fact intervention(
      String operation, InboxEntry event, @Nullable String reason, String person) {
    return Fact.of(
            FactKind.INTERVENTION,
            event.subject(),
            Fact.details(
                "operation",
                operation,
                "entity",
                "Event",
                "id",
                event.eventId(),
                "source",
                event.source(),
                "type",
                event.type(),
                "reason",
                Fact.words(reason)))
        .by(person);
  }
}
