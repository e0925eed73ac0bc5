package dev.backroom.console;

import dev.backroom.decision.ExplainedDecision;
import dev.backroom.engine.FactOrigins;
import dev.backroom.engine.FactOrigins.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says where the inputs of decisions came from, and of what moment they are. */
final class InputSources {
  private final FactOrigins origins;
  private final CaseStepNames names;
  private final Map<String, Map<String, List<Origin>>> known = new HashMap<>();

  InputSources(FactOrigins origins, CaseStepNames names) {
    this.origins = origins;
    this.names = names;
  }

  /**
   * @param reads what the column reads, nearly always the name of a variable
   * @return empty for what no step wrote, such as the answer of a decision that is required
   */
  String of(ExplainedDecision decision, String reads) {
    return known
        .computeIfAbsent(decision.instanceId(), origins::of)
        .getOrDefault(reads, List.of())
        .stream()
        .filter(origin -> !origin.at().isAfter(decision.decidedAt()))
        .reduce((older, newer) -> newer)
        .map(this::words)
        .orElse("");
  }

  private String words(Origin origin) {
    var step = origin.activityId().isEmpty() ? "handed over" : names.of(origin.activityId());
    return "from: %s, as of %s".formatted(step, Times.full(origin.at()));
  }
}
