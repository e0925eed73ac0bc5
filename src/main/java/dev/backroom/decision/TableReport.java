package dev.backroom.decision;

import java.math.BigInteger;
import java.util.List;

/**
 * What the analysis of one decision found.
 *
 * @param combinations of values that tell rules apart; all were looked at
 * @param notChecked what could not be decided, and why
 */
record TableReport(
    String decision,
    String hitPolicy,
    int rules,
    BigInteger combinations,
    List<Finding> findings,
    List<String> notChecked) {}
