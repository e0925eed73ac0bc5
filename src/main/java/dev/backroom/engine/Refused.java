package dev.backroom.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody may not do this; the reason is shown to him. */
public class Refused extends RuntimeException {
  private final String reason;

  public Refused(String reason) {
    super(reason);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }

  /** The engine wraps whatever a listener throws, several times over. */
  public static Optional<Refused> in(@Nullable Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refused refused) {
        return Optional.of(refused);
      }
    }
    return Optional.empty();
  }
}
