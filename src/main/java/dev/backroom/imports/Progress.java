package dev.backroom.imports;

import java.time.Instant;

/** Hears how far an import is. */
@FunctionalInterface
public interface Progress {

  /**
   * @param clock the instant that the clock shows in the run
   */
  void reached(int done, int all, Instant clock);
}
