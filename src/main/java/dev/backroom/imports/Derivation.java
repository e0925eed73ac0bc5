package dev.backroom.imports;

/** A value that the file does not hold and that the import worked out as the mapping says. */
public record Derivation(long line, String column, String reason) {}
