package dev.backroom.connector;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes, slice by slice, commands of cases that ended long ago and old dead letters. */
@Component
class ConnectorCleanup {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectorCleanup.class);
  private static final int SLICE = 500;

  private final Journal journal;
  private final DeadLetters letters;
  private final EngineTasks tasks;
  private final ConnectorSettings settings;
  private final Clock clock;

  ConnectorCleanup(
      Journal journal,
      DeadLetters letters,
      EngineTasks tasks,
      ConnectorSettings settings,
      Clock clock) {
    this.journal = journal;
    this.letters = letters;
    this.tasks = tasks;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(cron = "${backroom.connector.cleanup:0 45 3 * * *}")
  void clean() {
    var instant = clock.instant().minus(settings.keepFor());
    LOG.info(
        "Removed {} commands and {} dead letters older than {}",
        cleanJournal(instant, SLICE),
        cleanLetters(instant, SLICE),
        settings.keepFor());
  }

  int cleanJournal(Instant instant, int slice) {
    var removed = 0;
    var cases = journal.casesIdleSince(instant, "", slice);
    while (!cases.isEmpty()) {
      removed += removeEnded(cases);
      cases = journal.casesIdleSince(instant, cases.get(cases.size() - 1), slice);
    }
    return removed;
  }

  /** An open case may come round to its activities again and needs all it has on record. */
  private int removeEnded(List<String> cases) {
    var open = tasks.openCasesAmong(cases);
    var ended = cases.stream().filter(key -> !open.contains(key)).toList();
    return ended.isEmpty() ? 0 : journal.remove(ended);
  }

  int cleanLetters(Instant instant, int slice) {
    var removed = 0;
    var some = letters.removeReadBefore(instant, slice);
    while (some > 0) {
      removed += some;
      some = letters.removeReadBefore(instant, slice);
    }
    return removed;
  }
}
