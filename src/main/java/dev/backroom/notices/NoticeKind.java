package dev.backroom.notices;

/** Why somebody is told something. */
enum NoticeKind {
  /** A task is there for his group. */
  ASSIGNED(true),
  /** A task is there for him by name. */
  QUESTION(false),
  /** Half of the time for a signature has passed. */
  REMINDER(false),
  /** The time has passed, and he may sign too. */
  ESCALATED(false),
  /** Nobody who was asked is there, and he may sign too. */
  NOBODY_THERE(false),
  /** What he asked for was decided. */
  OUTCOME(true);

  private final boolean canWait;

  NoticeKind(boolean canWait) {
    this.canWait = canWait;
  }

  /** Whether the next morning is early enough for those who want one mail a day. */
  boolean canWait() {
    return canWait;
  }
}
