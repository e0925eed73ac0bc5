package dev.backroom.engine;

import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Instants from the engine's dates. */
final class Moments {

  private Moments() {}

  static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
