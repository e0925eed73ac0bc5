package dev.backroom.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes the moments of a page, for templates. */
public final class PageTimes {

  /** Empty when there is none. */
  public String full(@Nullable Instant moment) {
    return moment == null ? "" : Times.full(moment);
  }
}
