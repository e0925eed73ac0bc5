package dev.backroom.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody may not do this; the message gives the reason and is shown to him. */
public class Refused extends RuntimeException {

  public Refused(String reason) {
    super(reason);
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
