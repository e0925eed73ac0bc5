package dev.backroom.ledger;

import dev.backroom.engine.OutsideDocuments;
import dev.backroom.ledger.Break.Found;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compares each night what other systems hold of the latest cases with what the cases say. */
@Component
public class Reconciliation {
  private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
  private static final Duration LONGEST = Duration.ofHours(6);

  private final List<OutsideDocuments> systems;
  private final LedgerRecords records;
  private final Breaks breaks;
  private final JdbcClient database;
  private final Clock clock;
  private final Duration latest;
  private final Duration quiet;

  Reconciliation(
      List<OutsideDocuments> systems,
      LedgerRecords records,
      Breaks breaks,
      JdbcClient database,
      Clock clock,
      @Value("${backroom.reconciliation.latest}") Duration latest,
      @Value("${backroom.reconciliation.quiet}") Duration quiet) {
    this.systems = systems;
    this.records = records;
    this.breaks = breaks;
    this.database = database;
    this.clock = clock;
    this.latest = latest;
    this.quiet = quiet;
  }

  /**
   * How the last comparison went.
   *
   * @param unanswered cases of which a system said nothing
   */
  public record Run(Instant ended, long compared, long unanswered) {}

  private record Candidate(String businessKey, boolean ended) {}

  @Scheduled(cron = "${backroom.reconciliation.at}")
  void compareLatest() {
    if (!begin()) {
      return;
    }
    var now = clock.instant();
    var compared = 0L;
    var unanswered = 0L;
    for (var one : candidates(now.minus(latest), now.minus(quiet))) {
      compared++;
      if (!compare(one)) {
        unanswered++;
      }
    }
    end(compared, unanswered);
    LOG.info(
        "{} cases compared with other systems, {} without an answer, {} differences open",
        compared,
        unanswered,
        breaks.count());
  }

  public Optional<Run> last() {
    return database
        .sql("select * from bk_reconciliation where id = 1 and ended_at is not null")
        .query(
            (row, number) ->
                new Run(
                    row.getTimestamp("ended_at").toInstant(),
                    row.getLong("compared"),
                    row.getLong("unanswered")))
        .optional();
  }

  /** False when some system did not answer; what it is known to differ in stays open. */
  private boolean compare(Candidate one) {
    var said = records.of(one.businessKey());
    var answered = new ArrayList<String>();
    var found = new ArrayList<Found>();
    for (var system : systems) {
      try {
        var held = system.of(one.businessKey());
        answered.add(system.system());
        found.addAll(new Comparison(system, said).with(held, one.ended()));
      } catch (OutsideDocuments.NoAnswer noAnswer) {
        LOG.debug("{} said nothing of {}", system.system(), one.businessKey(), noAnswer);
      }
    }
    breaks.keep(one.businessKey(), answered, found);
    return answered.size() == systems.size();
  }

  /** What is on its way to another system would look like a difference. */
  private List<Candidate> candidates(Instant from, Instant until) {
    return database
        .sql(
            """
            select business_key, ended_as from bk_ledger_case
            where (last_at >= ? and last_at < ?) or business_key in (
              select business_key from bk_break where gone_at is null)
            """)
        .params(from.toEpochMilli(), until.toEpochMilli())
        .query((row, number) -> new Candidate(row.getString(1), row.getString(2) != null))
        .list();
  }

  /** Whether this node does it; one that began long ago and never ended has stopped. */
  private boolean begin() {
    return database
            .sql(
                """
                update bk_reconciliation set begun_at = ?, ended_at = null
                where id = 1 and (begun_at is null or ended_at is not null or begun_at < ?)
                """)
            .params(Timestamp.from(clock.instant()), Timestamp.from(clock.instant().minus(LONGEST)))
            .update()
        == 1;
  }

  private void end(long compared, long unanswered) {
    database
        .sql("update bk_reconciliation set ended_at = ?, compared = ?, unanswered = ? where id = 1")
        .params(Timestamp.from(clock.instant()), compared, unanswered)
        .update();
  }
}
