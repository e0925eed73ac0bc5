package dev.backroom.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step in which an open case stands now.
 *
 * @param process the name of that of the case, though the step may be one of a process that it
 *     calls
 * @param type the engine's word for the kind of step, such as userTask
 * @param withWhom the assignee, or the groups that are asked; null if no person is waited for
 * @param trouble what failed there last; null while nothing has
 */
public record OpenStep(
    String businessKey,
    String process,
    String activityId,
    String name,
    String type,
    Instant since,
    @Nullable String withWhom,
    @Nullable Instant due,
    @Nullable Long amountMinor,
    @Nullable String currency,
    @Nullable String trouble) {

  public boolean isOverdue(Instant now) {
    return due != null && due.isBefore(now);
  }
}
