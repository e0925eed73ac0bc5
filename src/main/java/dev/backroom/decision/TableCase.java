package dev.backroom.decision;

import java.util.List;
import java.util.Map;

/**
 * One line of a {@code .cases.csv}: an example that an analyst can check.
 *
 * @param inputs and outputs as they are written; what is empty is not given or not checked as null
 * @param rules ids of the rules that must fire, none for a COLLECT table that finds nothing
 */
record TableCase(
    int line,
    String name,
    Map<String, String> inputs,
    Map<String, String> outputs,
    List<String> rules) {}
