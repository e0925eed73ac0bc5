package dev.backroom.engine;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One process instance of a case on its way through its diagram.
 *
 * @param calledFrom the instance that called it; null for the case itself
 * @param passages by id of what was entered, in the order in which it was entered first
 * @param here where it stands now
 * @param incidents messages by id of the activity that is stuck
 */
public record CaseRun(
    String instanceId,
    @Nullable String calledFrom,
    String definitionId,
    CaseSummary summary,
    Map<String, Passage> passages,
    Set<String> here,
    Map<String, String> incidents) {

  public CaseRun {
    passages = Collections.unmodifiableMap(new LinkedHashMap<>(passages));
    here = Set.copyOf(here);
    incidents = Map.copyOf(incidents);
  }

  /**
   * @param last when it was entered last
   * @param by who was at it then, if it was for a person
   */
  public record Passage(int times, Instant last, @Nullable String by) {

    /** Together with a later one. */
    public Passage then(Passage next) {
      return new Passage(times + next.times, next.last, next.by);
    }
  }
}
