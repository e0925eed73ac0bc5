package dev.backroom.imports;

import java.util.List;

/**
 * What reading a file gave. Every line is in an order, refused, or counted as another's.
 *
 * @param lines without the header
 * @param otherLines lines that the mapping's {@code only} leaves out
 */
public record Reading(
    List<ImportedOrder> orders,
    List<RefusedLine> refused,
    List<Derivation> derived,
    int lines,
    int otherLines) {}
