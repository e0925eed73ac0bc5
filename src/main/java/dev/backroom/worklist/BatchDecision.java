package dev.backroom.worklist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One decision for many signatures.
 *
 * @param decision APPROVE or REJECT; whatever else needs its own words in each case
 */
public record BatchDecision(
    @NotNull String decision,
    @Nullable String reasonCode,
    @Nullable String comment,
    @NotNull List<@NotNull @Valid Item> items) {

  /**
   * @param seen of the {@link OpenRequest} that he decides on
   */
  public record Item(@NotNull String taskId, @NotNull String seen) {}

  /**
   * What became of one of them.
   *
   * @param reason why it was not decided; empty if it was
   */
  public record Result(String taskId, String businessKey, boolean decided, String reason) {}
}
