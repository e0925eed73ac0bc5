package dev.backroom.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backroom.intake.Receipt.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes events in: checks, stores, and has them handled after the commit. */
@Component
public class Intake {
  private static final int ATTEMPTS = 20;

  private final EventSchemas schemas;
  private final NamedObjects objects;
  private final Inbox inbox;
  private final Conflicts conflicts;
  private final LaneDispatcher lanes;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher facts;
  private final ObjectMapper json;

  Intake(
      EventSchemas schemas,
      NamedObjects objects,
      Inbox inbox,
      Conflicts conflicts,
      LaneDispatcher lanes,
      TransactionTemplate transaction,
      ApplicationEventPublisher facts,
      ObjectMapper json) {
    this.schemas = schemas;
    this.objects = objects;
    this.inbox = inbox;
    this.conflicts = conflicts;
    this.lanes = lanes;
    this.transaction = transaction;
    this.facts = facts;
    this.json = json;
  }

  /**
   * @throws InvalidEvent when the payload does not satisfy the schema of its type
   */
  public Receipt accept(IncomingEvent event) {
    check("", event);
    return store(List.of(event)).get(0);
  }

  /**
   * All or none: one event that is invalid, or known with other content, refuses the batch.
   *
   * @throws InvalidEvent naming the first event that does not satisfy its schema
   */
  public List<Receipt> acceptAll(List<IncomingEvent> events) {
    IntStream.range(0, events.size()).forEach(at -> check("/" + at, events.get(at)));
    return storeBatch(events);
  }

  /** One at a time: two that bring the same events in opposite orders would wait for each other. */
  private synchronized List<Receipt> storeBatch(List<IncomingEvent> events) {
    return store(events);
  }

  private void check(String at, IncomingEvent event) {
    event.checkTexts(at);
    schemas.check(at, event);
  }

  private List<Receipt> store(List<IncomingEvent> events) {
    try {
      insert(events);
      return receipts(events, Collections.nCopies(events.size(), Outcome.ACCEPTED));
    } catch (DuplicateKeyException | TransientDataAccessException someAreKnown) {
      return storeUnknown(events);
    }
  }

  /** Another sender may be faster each time that we compare. */
  private List<Receipt> storeUnknown(List<IncomingEvent> events) {
    for (int attempt = 1; ; attempt++) {
      var outcomes = outcomes(events);
      var conflicting = only(Outcome.CONFLICTING, events, outcomes);
      var unknown = only(Outcome.ACCEPTED, events, outcomes);
      try {
        if (conflicting.isEmpty()) {
          insert(unknown);
        } else {
          keep(conflicting, unknown);
        }
        return receipts(events, outcomes);
      } catch (DuplicateKeyException | TransientDataAccessException meanwhile) {
        if (attempt == ATTEMPTS) {
          throw meanwhile;
        }
      }
    }
  }

  /** Two contents in one batch are both kept, for neither is taken in. */
  private void keep(List<IncomingEvent> conflicting, List<IncomingEvent> refusedWithThem) {
    var known = conflicting.stream().map(Intake::identity).collect(Collectors.toSet());
    transaction.executeWithoutResult(
        begun ->
            Stream.concat(
                    refusedWithThem.stream().filter(event -> known.contains(identity(event))),
                    conflicting.stream())
                .forEach(conflicts::keep));
  }

  private void insert(List<IncomingEvent> events) {
    transaction.executeWithoutResult(
        begun -> {
          inbox.insert(events);
          events.stream()
              .map(event -> event.taken(objects.in(event.data())))
              .forEach(facts::publishEvent);
        });
    events.stream().map(Intake::lane).forEach(lanes::dispatch);
  }

  private List<Outcome> outcomes(List<IncomingEvent> events) {
    var outcomes = new ArrayList<Outcome>();
    var inThisBatch = new HashMap<String, IncomingEvent>();
    for (var event : events) {
      var twin = inThisBatch.putIfAbsent(identity(event), event);
      outcomes.add(twin == null ? comparedWithInbox(event) : outcome(isSame(twin, event)));
    }
    return outcomes;
  }

  private Outcome comparedWithInbox(IncomingEvent event) {
    return inbox
        .find(event.source().toString(), event.id())
        .map(known -> outcome(isSame(known, event)))
        .orElse(Outcome.ACCEPTED);
  }

  private static Outcome outcome(boolean same) {
    return same ? Outcome.REPEATED : Outcome.CONFLICTING;
  }

  private static boolean isSame(IncomingEvent first, IncomingEvent second) {
    return first.type().equals(second.type())
        && first.subject().equals(second.subject())
        && first.data().equals(second.data());
  }

  private boolean isSame(InboxEntry known, IncomingEvent event) {
    return known.type().equals(event.type())
        && known.subject().equals(event.subject().value())
        && tree(known.payload()).equals(tree(event.data().toString()));
  }

  /** Both sides read alike: a number's class must not decide, nor the order of the keys. */
  private JsonNode tree(String payload) {
    try {
      return json.readTree(payload);
    } catch (JsonProcessingException wrong) {
      throw new IllegalStateException("A stored payload is no JSON", wrong);
    }
  }

  private static List<IncomingEvent> only(
      Outcome wanted, List<IncomingEvent> events, List<Outcome> outcomes) {
    return IntStream.range(0, events.size())
        .filter(at -> outcomes.get(at) == wanted)
        .mapToObj(events::get)
        .toList();
  }

  private static List<Receipt> receipts(List<IncomingEvent> events, List<Outcome> outcomes) {
    return IntStream.range(0, events.size())
        .mapToObj(at -> receipt(events.get(at), outcomes.get(at)))
        .toList();
  }

  private static String identity(IncomingEvent event) {
    return event.source() + " " + event.id();
  }

  private static Lane lane(IncomingEvent event) {
    return new Lane(event.subject().value(), event.type());
  }

  private static Receipt receipt(IncomingEvent event, Outcome outcome) {
    return new Receipt(event.source().toString(), event.id(), outcome);
  }
}
