package dev.backroom.imports;

import dev.backroom.engine.EngineClock;
import dev.backroom.engine.PendingWork;
import dev.backroom.intake.Backlog;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Plays a file of orders from requisition to receipt on a virtual clock. Needs the application to
 * itself: the clock is the application's, and its job executor has to be off.
 */
@Component
public class TimelineImport {
  private final EngineClock clock;
  private final PendingWork engine;
  private final Backlog inbox;
  private final SupplierTimes supplierTimes;

  TimelineImport(
      EngineClock clock, PendingWork engine, Backlog inbox, SupplierTimes supplierTimes) {
    this.clock = clock;
    this.engine = engine;
    this.inbox = inbox;
    this.supplierTimes = supplierTimes;
  }

  /**
   * @param asOf the last day that is played; without it the last day of the data
   */
  public ImportReport run(
      Path file,
      Mapping mapping,
      Reading reading,
      Optional<LocalDate> asOf,
      BackroomServer server,
      Progress progress) {
    var begun = System.nanoTime();
    var history =
        reading.orders().stream()
            .flatMap(order -> ImportEvent.history(order).stream())
            .sorted(
                Comparator.comparing(ImportEvent::at)
                    .thenComparing(event -> event.order().number()))
            .toList();
    if (history.isEmpty()) {
      return new Reporting(file.toString(), reading)
          .report(RunResult.raised(0, List.of()), seconds(begun));
    }
    var from = day(history.get(0));
    var to = asOf.orElseGet(() -> day(history.get(history.size() - 1)));
    var people = new ScriptedPeople(server, mapping, reading.orders());
    var settling = new Settling(engine, inbox, people);
    var played = reading.orders().stream().filter(order -> !order.ordered().isAfter(to)).toList();
    try {
      new Timeline(clock, engine, inbox, server, settling, mapping.source())
          .play(history, to.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC), progress);
      var outcomes = new CaseOutcomes(server).of(played);
      var discarded = new LateEvents(server, inbox, settling, mapping.discard()).discard(outcomes);
      var result =
          new RunResult(
              played,
              0,
              CaseOutcomes.missing(played, outcomes),
              outcomes,
              discarded,
              inbox.unhandled(),
              engine.incidents(),
              scorecard(file, mapping, reading, asOf));
      return new Reporting(file.toString(), reading)
          .played(from, to)
          .report(result, seconds(begun));
    } finally {
      clock.reset();
    }
  }

  /** Part of a history cannot equal the whole file. */
  private Optional<Scorecard> scorecard(
      Path file, Mapping mapping, Reading reading, Optional<LocalDate> asOf) {
    if (mapping.dates().delivered() == null || asOf.isPresent()) {
      return Optional.empty();
    }
    var ours = supplierTimes.of(reading.orders());
    var comparable = reading.refused().isEmpty() && mapping.file().dates().size() == 1;
    return Optional.of(
        comparable
            ? new ScorecardCheck(file, mapping).compare(ours)
            : new Scorecard(ours, false, List.of()));
  }

  private static LocalDate day(ImportEvent event) {
    return event.at().atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static long seconds(long begun) {
    return (System.nanoTime() - begun) / 1_000_000_000;
  }
}
