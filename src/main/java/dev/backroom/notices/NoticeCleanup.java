package dev.backroom.notices;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes notices that arrived, or did not, long ago. */
@Component
class NoticeCleanup {
  private static final Logger LOG = LoggerFactory.getLogger(NoticeCleanup.class);

  private final NoticeBook book;
  private final NoticeSettings settings;
  private final Clock clock;

  NoticeCleanup(NoticeBook book, NoticeSettings settings, Clock clock) {
    this.book = book;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(cron = "${backroom.notices.cleanup:0 15 4 * * *}")
  void clean() {
    var removed = book.removeEndedBefore(clock.instant().minus(settings.keepFor()));
    LOG.info("Removed {} notices older than {}", removed, settings.keepFor());
  }
}
