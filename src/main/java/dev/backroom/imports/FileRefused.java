package dev.backroom.imports;

/** A file that cannot be read as a whole, unlike a single line that is refused. */
public final class FileRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FileRefused(String message) {
    super(message);
  }

  FileRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
