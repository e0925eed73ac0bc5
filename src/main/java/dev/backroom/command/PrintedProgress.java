package dev.backroom.command;

import dev.backroom.imports.Progress;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** One line for each twentieth of the work. */
final class PrintedProgress implements Progress {
  private static final int STEPS = 20;

  private final PrintWriter out;
  private int printed;

  PrintedProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void reached(int done, int all, Instant clock) {
    var step = all == 0 ? STEPS : (int) ((long) done * STEPS / all);
    if (step > printed) {
      printed = step;
      out.printf(
          "%3d %%  %,d of %,d events  %s%n",
          step * 100 / STEPS, done, all, LocalDate.ofInstant(clock, ZoneOffset.UTC));
      out.flush();
    }
  }
}
