package dev.backroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.access.ChangedRoles;
import dev.backroom.engine.EngineClock;
import java.util.List;
import java.util.stream.LongStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever comes first, nothing of a signature is lost and nothing comes twice. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignatureInterleavingTest {
  private static final int TRIES = 15;
  private static final int STEPS = 30;

  /** Amounts that ask for one, two and three signatures. */
  private static final List<Long> AMOUNTS = List.of(72_000L, 2_500_000L, 10_000_000L);

  @Autowired ApplicationContext context;
  @Autowired CaseDriver driver;
  @Autowired ApprovalDriver approvals;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired ManagementService jobs;
  @Autowired Deputies deputies;
  @Autowired DeputyRecord record;
  @Autowired DeputyOffers offers;
  @Autowired TransactionTemplate transaction;
  @Autowired ApprovalRounds rounds;
  @Autowired SignatureNotes notes;
  @Autowired Capacities capacities;
  @Autowired OpenRequests requests;
  @Autowired JdbcClient database;
  @Autowired EngineClock clock;
  private SignatureLife life;
  private SignatureRules rules;
  private long reminded;
  private long escalated;

  @BeforeAll
  void prepare() {
    life = new SignatureLife(approvals, tasks, jobs, requests, deputies, clock);
    rules =
        new SignatureRules(
            approvals, runtime, tasks, jobs, rounds, notes, capacities, requests, database, clock);
  }

  @BeforeEach
  void isFridayAfternoon() {
    driver.timeIs("2026-11-20T14:00:00Z");
  }

  @AfterEach
  void forget() {
    approvals.forget();
    database.sql("delete from bk_deputy").update();
    database.sql("delete from bk_deputy_offer").update();
    ChangedRoles.in(context).undo();
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, TRIES);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @Order(1)
  void noOrderOfEventsLosesOrDoublesASignature(long seed) {
    var wanted = (int) (seed % AMOUNTS.size());
    life.begin(seed, new DeputyTurns(record, offers, transaction, clock));
    var approval = approvals.start(AMOUNTS.get(wanted), "NONE");

    for (var step = 0; step < STEPS && !driver.hasEnded(approval); step++) {
      life.goOn();
      rules.check(approval, life.diary());
    }
    reminded += count("bk_signature_note where kind = 'REMINDED'");
    escalated += count("bk_escalation");
    finish(approval);

    rules.checkEnd(approval, driver.value(approval, "approvalOutcome"), wanted + 1, life.diary());
  }

  /** Those who are left may have signed already, so somebody comes who has not. */
  private void finish(String approval) {
    life.endDeputies();
    life.approveAll();
    if (!driver.hasEnded(approval)) {
      ChangedRoles.in(context).grant("ecommerce", "merchandising-director", null, null);
      life.approveAll();
    }
    life.runAll();
  }

  @Test
  @Order(2)
  void everythingHappenedInTheseTries() {
    assertThat(life.done()).containsOnlyKeys(SignatureDeed.values());
    assertThat(reminded).isPositive();
    assertThat(escalated).isPositive();
  }

  private long count(String rows) {
    return database.sql("select count(*) from " + rows).query(Long.class).single();
  }
}
