package dev.backroom.worklist;

import dev.backroom.shared.BusinessKey;

/** How a feature takes back what somebody requested, as long as that is possible. */
public interface Recall {
  /** Key of the process that runs the whole request. */
  String process();

  /**
   * In the caller's transaction.
   *
   * @return false when the case is too far for it
   */
  boolean recall(BusinessKey businessKey, String person, String reason);
}
