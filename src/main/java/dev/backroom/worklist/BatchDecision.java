package dev.backroom.worklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One decision for many signatures.
 *
 * @param decision APPROVE or REJECT; whatever else needs its own words in each case
 */
public record BatchDecision(
    String decision, @Nullable String reasonCode, @Nullable String comment, List<Item> items) {

  /**
   * @param seen of the {@link OpenRequest} that he decides on
   */
  public record Item(String taskId, String seen) {}

  /**
   * What became of one of them.
   *
   * @param reason why it was not decided; empty if it was
   */
  public record Result(String taskId, String businessKey, boolean decided, String reason) {}
}
