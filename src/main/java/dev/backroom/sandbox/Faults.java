package dev.backroom.sandbox;

/**
 * How unreliable a system is; rates are from 0 to 1.
 *
 * @param errorRate answers 503 and does nothing
 * @param lostAnswerRate does it and breaks the connection before the answer is through
 * @param duplicateRate lists a message or document twice
 * @param outOfOrderRate lists messages or documents in another order
 * @param malformedRate does it and answers half a document
 * @param seed repeats the same luck
 */
record Faults(
    long latencyMs,
    double errorRate,
    double lostAnswerRate,
    double duplicateRate,
    double outOfOrderRate,
    double malformedRate,
    long seed) {

  Faults {
    Bounds.atLeast(0, "latencyMs", latencyMs);
    Bounds.within(0, 1, "errorRate", errorRate);
    Bounds.within(0, 1, "lostAnswerRate", lostAnswerRate);
    Bounds.within(0, 1, "duplicateRate", duplicateRate);
    Bounds.within(0, 1, "outOfOrderRate", outOfOrderRate);
    Bounds.within(0, 1, "malformedRate", malformedRate);
  }

  static Faults none() {
    return new Faults(0, 0, 0, 0, 0, 0, 0);
  }
}
