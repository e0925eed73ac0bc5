package dev.backroom.connector;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A system did not answer, or answered that it cannot now; trying again later costs no attempt. */
public class SystemUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  public SystemUnavailable(String reason, @Nullable Throwable cause) {
    super(reason, cause);
    this.retryAfter = Duration.ZERO;
  }

  SystemUnavailable(String reason, Duration retryAfter) {
    super(reason);
    this.retryAfter = retryAfter;
  }

  /** How long the system asked to be left alone; zero if it did not say. */
  Duration retryAfter() {
    return retryAfter;
  }
}
