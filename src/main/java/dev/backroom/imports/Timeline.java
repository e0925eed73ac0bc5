package dev.backroom.imports;

import dev.backroom.engine.EngineClock;
import dev.backroom.engine.PendingWork;
import dev.backroom.intake.Backlog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plays orders on a clock of its own: whatever falls due between two events falls due in between,
 * and no timer fires because the data is old.
 */
final class Timeline {
  private static final String NEIGHBOUR = "integration";

  private final EngineClock clock;
  private final PendingWork engine;
  private final Backlog inbox;
  private final BackroomServer server;
  private final Settling settling;
  private final MasterRecords masterRecords;
  private final String source;

  Timeline(
      EngineClock clock,
      PendingWork engine,
      Backlog inbox,
      BackroomServer server,
      Settling settling,
      String source) {
    this.clock = clock;
    this.engine = engine;
    this.inbox = inbox;
    this.server = server;
    this.settling = settling;
    this.masterRecords = new MasterRecords(server);
    this.source = source;
  }

  /** Plays what happened up to the end, and lets fall due what falls due until then. */
  void play(List<ImportEvent> history, Instant end, Progress progress) {
    var moments =
        history.stream()
            .filter(event -> !event.at().isAfter(end))
            .collect(Collectors.groupingBy(ImportEvent::at, TreeMap::new, Collectors.toList()));
    var all = moments.values().stream().mapToInt(List::size).sum();
    var done = 0;
    for (var moment : moments.entrySet()) {
      advance(moment.getKey());
      perform(moment.getValue());
      done += moment.getValue().size();
      progress.reached(done, all, moment.getKey());
    }
    advance(end);
  }

  private void advance(Instant until) {
    for (var due = next(until); due.isPresent(); due = next(until)) {
      clock.set(due.get());
      settling.settle();
    }
    clock.set(until);
    settling.settle();
  }

  private Optional<Instant> next(Instant until) {
    return Stream.of(engine.next(), inbox.nextAttempt())
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .filter(due -> due.isBefore(until))
        .map(due -> due.isBefore(clock.instant()) ? clock.instant() : due);
  }

  private void perform(List<ImportEvent> events) {
    for (var round = new ArrayList<>(events); !round.isEmpty(); ) {
      var now = withoutSharedArticles(round);
      now.forEach(event -> masterRecords.write(event));
      server.postEvents(NEIGHBOUR, now.stream().map(event -> event.cloudEvent(source)).toList());
      settling.settle();
      now.forEach(masterRecords::paid);
      round.removeAll(now);
    }
  }

  /** Two orders of one day may differ in the price of an article: they come one after the other. */
  private static List<ImportEvent> withoutSharedArticles(List<ImportEvent> events) {
    Set<String> taken = new HashSet<>();
    return events.stream().filter(event -> event.claim(taken)).toList();
  }
}
