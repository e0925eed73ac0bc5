package dev.backroom.intake;

import java.time.Clock;
import java.util.function.IntUnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes events that were done with long ago, and conflicts as old. */
@Component
class InboxCleanup {
  private static final Logger LOG = LoggerFactory.getLogger(InboxCleanup.class);
  private static final int SLICE = 1000;

  private final Inbox inbox;
  private final Conflicts conflicts;
  private final IntakeSettings settings;
  private final Clock clock;

  InboxCleanup(Inbox inbox, Conflicts conflicts, IntakeSettings settings, Clock clock) {
    this.inbox = inbox;
    this.conflicts = conflicts;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(cron = "${backroom.intake.cleanup:0 30 3 * * *}")
  void clean() {
    var before = clock.instant().minus(settings.keepFor());
    LOG.info(
        "Removed {} events and {} conflicts older than {}",
        inSlices(atMost -> inbox.removeDoneBefore(before, atMost)),
        inSlices(atMost -> conflicts.removeBefore(before, atMost)),
        settings.keepFor());
  }

  /** Each slice is a transaction of its own, so that nobody waits for a long one. */
  private static int inSlices(IntUnaryOperator removal) {
    int all = 0;
    int removed;
    do {
      removed = removal.applyAsInt(SLICE);
      all += removed;
    } while (removed > 0);
    return all;
  }
}
