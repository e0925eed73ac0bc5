package dev.backroom.console;

import dev.backroom.engine.CaseRun;
import dev.backroom.engine.CaseRun.Passage;
import dev.backroom.engine.CaseState;
import dev.backroom.engine.CaseSummary;
import dev.backroom.engine.Diagram;
import dev.backroom.engine.Diagrams;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The way of a case through its diagrams from the ledger alone, for one whose history the engine
 * has cleaned up.
 */
final class RecordedRuns {
  private final List<KeptRecord> records;
  private final Diagrams diagrams;

  RecordedRuns(List<KeptRecord> records, Diagrams diagrams) {
    this.records = records;
    this.diagrams = diagrams;
  }

  /** The newest case that nobody called, then all that it called; none if nothing is on record. */
  List<CaseRun> read() {
    var starts = of("CASE_STARTED");
    var root =
        starts.stream()
            .filter(start -> start.text("parent").isEmpty())
            .reduce((older, newer) -> newer);
    if (root.isEmpty()) {
      return List.of();
    }
    var ours = new HashSet<>(Set.of(root.get().instance()));
    return starts.stream()
        .filter(
            start ->
                start.equals(root.get())
                    || ours.contains(start.text("parent")) && ours.add(start.instance()))
        .map(this::run)
        .toList();
  }

  private CaseRun run(KeptRecord start) {
    var parent = start.text("parent");
    var definition = start.text("definitionId");
    return new CaseRun(
        start.instance(),
        parent.isEmpty() ? null : parent,
        definition,
        summary(start),
        passages(start.instance(), definition),
        Set.of(),
        Map.of());
  }

  private CaseSummary summary(KeptRecord start) {
    var end =
        of("CASE_ENDED").stream()
            .filter(ended -> ended.instance().equals(start.instance()))
            .findFirst();
    var title = start.text("name");
    return new CaseSummary(
        start.businessKey(),
        start.process(),
        title.isEmpty() ? start.process() : title,
        start.details().path("version").asInt(),
        end.map(ended -> CaseState.ended(ended.text("state"), ended.text("end")))
            .orElse(CaseState.OPEN),
        start.at(),
        end.map(KeptRecord::at).orElse(null));
  }

  private Map<String, Passage> passages(String instance, String definition) {
    var edges =
        diagrams.of(definition).stream()
            .flatMap(diagram -> diagram.edges().stream())
            .collect(Collectors.toMap(Diagram.Edge::id, edge -> edge, (one, other) -> one));
    var passages = new LinkedHashMap<String, Passage>();
    var flows =
        of("FLOWS_TAKEN").stream().filter(taken -> taken.instance().equals(instance)).toList();
    for (var taken : flows) {
      taken.members("flows").stream()
          .map(edges::get)
          .flatMap(edge -> Optional.ofNullable(edge).stream())
          .forEach(
              edge -> {
                passages.putIfAbsent(edge.from(), new Passage(1, taken.at(), null));
                enter(passages, edge.to(), taken.at());
              });
    }
    return passages;
  }

  private static void enter(Map<String, Passage> passages, String step, Instant at) {
    passages.merge(step, new Passage(1, at, null), (before, now) -> before.then(now));
  }

  private List<KeptRecord> of(String kind) {
    return records.stream().filter(record -> record.kind().equals(kind)).toList();
  }
}
