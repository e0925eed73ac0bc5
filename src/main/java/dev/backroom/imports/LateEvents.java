package dev.backroom.imports;

import dev.backroom.intake.Backlog;
import dev.backroom.intake.Backlog.Unhandled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lays aside, as the operator does over the inbox's own address, what came after the end of its
 * case: a last parcel, say, of an order that was closed within its tolerance.
 */
final class LateEvents {
  private static final String OPERATOR = "operator";

  private final BackroomServer server;
  private final Backlog inbox;
  private final Settling settling;
  private final Map<String, String> reasons;

  LateEvents(BackroomServer server, Backlog inbox, Settling settling, Map<String, String> reasons) {
    this.server = server;
    this.inbox = inbox;
    this.settling = settling;
    this.reasons = reasons;
  }

  /** Repeats until none is left, for one event may hide the next of its kind. */
  List<Discarded> discard(List<CaseOutcome> outcomes) {
    var ended =
        outcomes.stream()
            .filter(outcome -> !outcome.end().isEmpty())
            .map(CaseOutcome::number)
            .collect(Collectors.toSet());
    var discarded = new ArrayList<Discarded>();
    for (var late = late(ended); !late.isEmpty(); late = late(ended)) {
      late.forEach(event -> discarded.add(discard(event)));
      settling.settle();
    }
    return discarded;
  }

  private List<Unhandled> late(Set<String> ended) {
    return inbox.unhandled().stream()
        .filter(event -> ended.contains(event.subject()))
        .filter(event -> reasons.containsKey(event.type()))
        .filter(event -> !event.state().equals("NEW"))
        .toList();
  }

  private Discarded discard(Unhandled event) {
    var reason = String.valueOf(reasons.get(event.type()));
    server.post(
        OPERATOR,
        "/api/inbox/" + event.id() + "/discard",
        BackroomServer.JSON,
        Map.of("reason", reason));
    return new Discarded(event.subject(), event.type(), reason);
  }
}
