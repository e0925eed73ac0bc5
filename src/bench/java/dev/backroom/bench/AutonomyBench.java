package dev.backroom.bench;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long after a person throws the switch for all the software still decides by itself, while
 * orders come in: up to the answer, or up to the last decision of its own if that is later.
 */
final class AutonomyBench {
  private static final int ROUNDS = 30;
  private static final int ORDERS = 30;
  private static final Duration OFTEN = Duration.ofMillis(5);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** Longer than any decision takes that began before the switch. */
  private static final Duration SETTLED = Duration.ofSeconds(2);

  private AutonomyBench() {}

  static String run() {
    try (var application = BenchedApplication.start(BenchedApplication.freshH2())) {
      var database = application.database();
      application.giveBudgets();
      application.suppliersAnswer("SILENT");
      application.raise("warm-up", 0, 300, 50);
      waitFor(database, 300);
      var taken = new ArrayList<Long>();
      for (var round = 0; round < ROUNDS; round++) {
        var before = byItself(database);
        application.raise("autonomy-" + round, 0, ORDERS, ORDERS);
        waitFor(database, before + 3);
        taken.add(throwSwitch(application));
        database.sql("update bk_autonomy_switch set lifted_at = current_timestamp").update();
      }
      var sorted = taken.stream().sorted().toList();
      return "switch_ms_p50=%d switch_ms_p99=%d rounds=%d by_itself=%d by_people=%d"
          .formatted(
              at(sorted, 0.50),
              at(sorted, 0.99),
              ROUNDS,
              byItself(database),
              decisions(database) - byItself(database));
    }
  }

  private static long throwSwitch(BenchedApplication application) {
    var thrown = Instant.now();
    application.post(
        "operator", "/api/autonomy/switches", Map.of("kind", "ALL", "reason", "benchmark"));
    var answered = Duration.between(thrown, Instant.now()).toMillis();
    LockSupport.parkNanos(SETTLED.toNanos());
    return Math.max(answered, last(application.database(), thrown));
  }

  /** Milliseconds until the last decision of the software's own. */
  private static long last(JdbcClient database, Instant thrown) {
    return database
        .sql("select max(decided_at) from bk_autonomy_decision where effective = 'AUTO'")
        .query(Timestamp.class)
        .optional()
        .map(at -> Duration.between(thrown, at.toInstant()).toMillis())
        .orElse(0L);
  }

  private static long at(List<Long> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  private static void waitFor(JdbcClient database, long decisions) {
    var limit = Instant.now().plus(LONGEST);
    while (byItself(database) < decisions) {
      if (Instant.now().isAfter(limit)) {
        throw new IllegalStateException(
            "Only %d of %d decisions within %s".formatted(byItself(database), decisions, LONGEST));
      }
      LockSupport.parkNanos(OFTEN.toNanos());
    }
  }

  private static long byItself(JdbcClient database) {
    return count(database, "select count(*) from bk_autonomy_decision where effective = 'AUTO'");
  }

  private static long decisions(JdbcClient database) {
    return count(database, "select count(*) from bk_autonomy_decision");
  }

  private static long count(JdbcClient database, String question) {
    return database.sql(question).query(Long.class).single();
  }
}
