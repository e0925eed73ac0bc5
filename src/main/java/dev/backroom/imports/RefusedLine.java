package dev.backroom.imports;

/**
 * A line of the file that was not imported.
 *
 * @param line its number in the file, the header being 1
 * @param column empty when the reason concerns the line as a whole
 */
public record RefusedLine(long line, String column, String reason) {}
