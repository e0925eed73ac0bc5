package dev.backroom.autonomy;

import dev.backroom.shared.BusinessKey;

/** What a feature does when a person undoes an automatic outcome of one of its processes. */
public interface OverrideEffect {

  /** What the software had done by itself. */
  boolean concerns(Step step);

  /**
   * In the caller's transaction.
   *
   * @return false when the case is too far for it
   */
  boolean undo(BusinessKey businessKey, String person, String reason);
}
