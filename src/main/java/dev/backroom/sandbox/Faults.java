package dev.backroom.sandbox;

/**
 * How unreliable a system is; rates are from 0 to 1.
 *
 * @param errorRate answers 503 and does nothing
 * @param lostAnswerRate does it and breaks the connection before the answer is through
 * @param duplicateRate delivers a message twice
 * @param outOfOrderRate delivers messages in another order
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

  static Faults none() {
    return new Faults(0, 0, 0, 0, 0, 0, 0);
  }
}
