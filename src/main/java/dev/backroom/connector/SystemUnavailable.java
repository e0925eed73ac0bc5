package dev.backroom.connector;

import org.jspecify.annotations.Nullable;

/** A system did not answer, or answered that it cannot now; trying again later costs no attempt. */
public class SystemUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SystemUnavailable(String reason, @Nullable Throwable cause) {
    super(reason, cause);
  }
}
