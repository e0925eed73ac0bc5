package dev.backroom.intake;

import dev.backroom.intake.Receipt.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes events in: checks, stores, and has them handled after the commit. */
@Component
public class Intake {
  private final EventSchemas schemas;
  private final Inbox inbox;
  private final LaneDispatcher lanes;
  private final TransactionTemplate transaction;

  Intake(EventSchemas schemas, Inbox inbox, LaneDispatcher lanes, TransactionTemplate transaction) {
    this.schemas = schemas;
    this.inbox = inbox;
    this.lanes = lanes;
    this.transaction = transaction;
  }

  /**
   * @throws InvalidEvent when the payload does not satisfy the schema of its type
   */
  public Receipt accept(IncomingEvent event) {
    schemas.check("", event);
    return store(event);
  }

  /**
   * All or none: one event that is invalid, or known with other content, refuses the batch.
   *
   * @throws InvalidEvent naming the first event that does not satisfy its schema
   */
  public List<Receipt> acceptAll(List<IncomingEvent> events) {
    for (int at = 0; at < events.size(); at++) {
      schemas.check("/" + at, events.get(at));
    }
    try {
      insert(events);
      return events.stream().map(event -> receipt(event, Outcome.ACCEPTED)).toList();
    } catch (DuplicateKeyException someAreKnown) {
      return storeUnknown(events);
    }
  }

  private void insert(List<IncomingEvent> events) {
    transaction.executeWithoutResult(begun -> inbox.insert(events));
    events.stream().map(Intake::lane).forEach(lanes::dispatch);
  }

  private Receipt store(IncomingEvent event) {
    Outcome outcome;
    try {
      insert(List.of(event));
      outcome = Outcome.ACCEPTED;
    } catch (DuplicateKeyException known) {
      outcome = compare(event);
    }
    return receipt(event, outcome);
  }

  private List<Receipt> storeUnknown(List<IncomingEvent> events) {
    var receipts = new ArrayList<Receipt>();
    var fresh = new ArrayList<IncomingEvent>();
    var inThisBatch = new HashMap<String, IncomingEvent>();
    for (var event : events) {
      var twin = inThisBatch.putIfAbsent(event.source() + " " + event.id(), event);
      var outcome = twin == null ? known(event) : sameContent(twin, event);
      receipts.add(receipt(event, outcome));
      if (outcome == Outcome.ACCEPTED) {
        fresh.add(event);
      }
    }
    if (receipts.stream().noneMatch(receipt -> receipt.outcome() == Outcome.CONFLICTING)) {
      insert(fresh);
    }
    return receipts;
  }

  private Outcome known(IncomingEvent event) {
    return inbox.find(event.source().toString(), event.id()).isEmpty()
        ? Outcome.ACCEPTED
        : compare(event);
  }

  private static Outcome sameContent(IncomingEvent first, IncomingEvent second) {
    return first.data().equals(second.data()) && first.subject().equals(second.subject())
        ? Outcome.REPEATED
        : Outcome.CONFLICTING;
  }

  /** The other content is kept as evidence. */
  private Outcome compare(IncomingEvent event) {
    var same =
        inbox
            .find(event.source().toString(), event.id())
            .filter(known -> known.type().equals(event.type()))
            .filter(known -> known.subject().equals(event.subject().value()))
            .filter(known -> known.payload().equals(event.data().toString()))
            .isPresent();
    if (!same) {
      transaction.executeWithoutResult(begun -> inbox.keepConflict(event));
    }
    return same ? Outcome.REPEATED : Outcome.CONFLICTING;
  }

  private static Lane lane(IncomingEvent event) {
    return new Lane(event.subject().value(), event.type());
  }

  private static Receipt receipt(IncomingEvent event, Outcome outcome) {
    return new Receipt(event.source().toString(), event.id(), outcome);
  }
}
