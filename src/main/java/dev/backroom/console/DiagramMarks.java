package dev.backroom.console;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of one case on its diagram.
 *
 * @param flows the sequence flows that were taken, as they were recorded
 * @param passed by id of the activity, event or gateway
 * @param here where it stands now
 * @param incidents the message by id of the activity
 */
record DiagramMarks(
    Set<String> flows,
    Map<String, Passed> passed,
    Set<String> here,
    Map<String, String> incidents) {
  static final DiagramMarks NONE = new DiagramMarks(Set.of(), Map.of(), Set.of(), Map.of());

  /**
   * @param last when it was entered last
   * @param by the person who was at it then, if it was for a person
   */
  record Passed(int times, Instant last, @Nullable String by) {}
}
