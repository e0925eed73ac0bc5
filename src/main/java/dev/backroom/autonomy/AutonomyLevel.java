package dev.backroom.autonomy;

/** How far the software goes by itself, from watching to acting; the order is the meaning. */
public enum AutonomyLevel {
  /** Only writes down what it would have done. */
  OBSERVE,
  /** Says to the person who decides what it would do. */
  RECOMMEND,
  /** Prepares everything; one person approves. */
  APPROVE,
  /** Does it. */
  AUTO;

  AutonomyLevel atMost(AutonomyLevel other) {
    return compareTo(other) <= 0 ? this : other;
  }

  boolean isAbove(AutonomyLevel other) {
    return compareTo(other) > 0;
  }
}
