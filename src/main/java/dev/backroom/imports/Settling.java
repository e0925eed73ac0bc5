package dev.backroom.imports;

import dev.backroom.engine.PendingWork;
import dev.backroom.intake.Backlog;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets everything happen that can happen at this instant of the clock: events are handled, commands
 * carried out, due jobs executed, tasks done.
 */
final class Settling {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);

  /**
   * H2 was seen to show one table of a transaction that commits a moment before the other: the
   * event was done with, and the command that it led to was not there yet.
   */
  private static final Duration UNTIL_VISIBLE = Duration.ofMillis(10);

  private static final Duration WITHOUT_PROGRESS = Duration.ofMinutes(2);

  private final PendingWork engine;
  private final Backlog inbox;
  private final ScriptedPeople people;

  Settling(PendingWork engine, Backlog inbox, ScriptedPeople people) {
    this.engine = engine;
    this.inbox = inbox;
    this.people = people;
  }

  /**
   * Two quiet looks in a row between which nothing moved: what the first one missed, because it was
   * just turning from an event into a command or from a command into a job, the second one sees.
   */
  void settle() {
    var quiet = 0;
    var moves = engine.moves();
    var progress = System.nanoTime();
    while (quiet < 2) {
      if (engine.executeDueJobs() > 0) {
        quiet = 0;
        progress = System.nanoTime();
      } else if (isBusy()) {
        quiet = 0;
        refuseToWaitForEver(progress);
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      } else if (people.work(engine.openTasks()) > 0) {
        quiet = 0;
        progress = System.nanoTime();
      } else if (engine.moves() == moves) {
        quiet++;
        LockSupport.parkNanos(UNTIL_VISIBLE.toNanos());
      } else {
        quiet = 0;
      }
      if (quiet == 0) {
        moves = engine.moves();
      }
    }
  }

  private boolean isBusy() {
    return engine.commands() > 0
        || inbox.due() > 0
        || inbox.early().stream()
            .anyMatch(event -> engine.isWaiting(event.subject(), event.type()));
  }

  private void refuseToWaitForEver(long since) {
    if (System.nanoTime() - since > WITHOUT_PROGRESS.toNanos()) {
      throw new IllegalStateException(
          "Nothing has moved for %d s: %d commands and %d events are not done. Look at the log for the system that does not answer."
              .formatted(WITHOUT_PROGRESS.toSeconds(), engine.commands(), inbox.due()));
    }
  }
}
