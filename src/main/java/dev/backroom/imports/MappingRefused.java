package dev.backroom.imports;

/** A mapping that cannot be used: what is wrong, where, and what to write instead. */
public final class MappingRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MappingRefused(String message) {
    super(message);
  }

  MappingRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
