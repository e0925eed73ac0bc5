package dev.backroom.intake;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes events that were done with long ago. */
@Component
class InboxCleanup {
  private static final Logger LOG = LoggerFactory.getLogger(InboxCleanup.class);

  private final Inbox inbox;
  private final IntakeSettings settings;
  private final Clock clock;

  InboxCleanup(Inbox inbox, IntakeSettings settings, Clock clock) {
    this.inbox = inbox;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(cron = "${backroom.intake.cleanup:0 30 3 * * *}")
  void clean() {
    var removed = inbox.removeDoneBefore(clock.instant().minus(settings.keepFor()));
    LOG.info("Removed {} events older than {}", removed, settings.keepFor());
  }
}
