package dev.backroom.imports;

/** Why one line of a file cannot be imported, and which column says so. */
final class LineRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String column;

  LineRefused(String column, String reason) {
    super(reason);
    this.column = column;
  }

  RefusedLine at(long line) {
    return new RefusedLine(line, column, String.valueOf(getMessage()));
  }
}
