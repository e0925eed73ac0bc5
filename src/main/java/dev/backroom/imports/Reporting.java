package dev.backroom.imports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts what became of the orders. */
final class Reporting {
  private static final String NO_FLAG = "(none)";

  private final String file;
  private final Reading reading;
  private @Nullable LocalDate from;
  private @Nullable LocalDate to;

  Reporting(String file, Reading reading) {
    this.file = file;
    this.reading = reading;
  }

  Reporting played(LocalDate first, LocalDate last) {
    this.from = first;
    this.to = last;
    return this;
  }

  ImportReport report(RunResult run, long seconds) {
    var outcomes = run.outcomes();
    var numbers = run.orders().stream().map(ImportedOrder::number).collect(Collectors.toSet());
    return new ImportReport(
        file,
        from,
        to,
        reading.lines(),
        reading.otherLines(),
        reading.refused(),
        reading.derived(),
        reading.orders().size(),
        reading.orders().stream().mapToInt(order -> order.lines().size()).sum(),
        run.repeated(),
        count(outcomes, Reporting::end),
        outcomes.stream()
            .flatMap(outcome -> outcome.waits().stream())
            .collect(Collectors.groupingBy(wait -> wait, TreeMap::new, Collectors.counting())),
        outcomes.stream().filter(outcome -> outcome.end().isEmpty()).toList(),
        run.lost(),
        run.discarded(),
        run.unhandled().stream().filter(event -> numbers.contains(event.subject())).toList(),
        run.incidents(),
        shares(outcomes, outcome -> Stream.of(outcome.band().isEmpty() ? NO_FLAG : outcome.band())),
        shares(outcomes, outcome -> flags(outcome.flags())),
        run.scorecard().orElse(null),
        seconds);
  }

  private static String end(CaseOutcome outcome) {
    return outcome.end().isEmpty() ? outcome.state() : outcome.end();
  }

  private static Stream<String> flags(Collection<String> flags) {
    return flags.isEmpty() ? Stream.of(NO_FLAG) : flags.stream();
  }

  private static Map<String, Long> count(
      List<CaseOutcome> outcomes, Function<CaseOutcome, String> by) {
    return outcomes.stream()
        .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
  }

  private static List<Share> shares(
      List<CaseOutcome> outcomes, Function<CaseOutcome, Stream<String>> names) {
    Map<String, long[]> counts = new TreeMap<>();
    for (var outcome : outcomes) {
      names
          .apply(outcome)
          .distinct()
          .map(name -> counts.computeIfAbsent(name, first -> new long[2]))
          .forEach(
              count -> {
                count[0]++;
                count[1] += outcome.isTouchless() ? 1 : 0;
              });
    }
    return counts.entrySet().stream()
        .map(of -> new Share(of.getKey(), of.getValue()[0], of.getValue()[1]))
        .toList();
  }
}
