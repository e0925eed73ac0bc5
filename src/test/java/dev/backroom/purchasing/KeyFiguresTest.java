package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.engine.CaseFilter;
import dev.backroom.engine.Fact;
import dev.backroom.engine.FactKind;
import dev.backroom.figures.FigureQuestion;
import dev.backroom.figures.KeyFigures;
import dev.backroom.figures.KeyFigures.Counted;
import dev.backroom.figures.KeyFigures.Point;
import dev.backroom.figures.KeyFigures.Reason;
import dev.backroom.figures.KeyFigures.Result;
import dev.backroom.ledger.LedgerDriver;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a week of May comes to, with one case of April to compare it with; indexed in several goes.
 */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyFiguresTest {

  @LocalServerPort int port;
  @Autowired CaseDriver driver;
  @Autowired PurchaseOrderDriver purchasing;
  @Autowired LedgerDriver ledger;
  @Autowired KeyFigures figures;
  @Autowired ApplicationEventPublisher facts;
  @Autowired JdbcClient database;
  @Autowired ManagementService jobs;

  @BeforeAll
  void runTheWeek() {
    new WeekOfOrders(driver, purchasing, ledger, facts, database, jobs, port).run();
    ledger.sealAndIndex();
  }

  @AfterAll
  void forget() {
    purchasing.forget(
        WeekOfOrders.APRIL,
        WeekOfOrders.SIGNED_AT_ONCE,
        WeekOfOrders.SIGNED_LATE,
        WeekOfOrders.TOUCHLESS,
        WeekOfOrders.ON_ITS_WAY);
    for (var table : List.of("override", "decision", "level", "change")) {
      database.sql("delete from bk_autonomy_" + table).update();
    }
  }

  @ParameterizedTest(name = "{0}: {1} of {2}")
  @CsvSource({
    "orderCycleTime, 7200, 3",
    "requisitionToOrder, 600, 1",
    "orderToAcknowledgement, 3600, 1",
    "touchlessShare, 0.333333, 3",
    "touchesPerCase, 0.666667, 3",
    "minutesPerCase, 720, 1",
    "manualInterventions, 0.666667, 3",
    "overrideRate, 0.5, 2",
    "approvalTime, 51300, 2",
    "approvalsLate, 0.5, 2",
    "approvalsPerHour, 5, 1",
  })
  void comeToWhatHappened(String figure, double value, long count) {
    var result = result(figure, may());

    assertThat(result.count()).isEqualTo(count);
    assertThat(result.value()).isEqualTo(value, within(0.000_001));
  }

  @Test
  void compareWithAnotherPeriod() {
    assertThat(result("orderCycleTime", april())).isEqualTo(new Result(1, 3600.0));
    assertThat(result("touchlessShare", april())).isEqualTo(new Result(1, 0.0));
    assertThat(result("overrideRate", april())).isEqualTo(new Result(0, null));
  }

  /** From the sender's moment to the seal, which the machine's own clock gives. */
  @Test
  void tellHowLateOnePageMayBe() {
    var sealedAt =
        database
            .sql(
                """
                select batch.sealed_at from bk_ledger entry
                join bk_ledger_seal seal on seal.entry_id = entry.id
                join bk_ledger_batch batch
                  on seal.position between batch.first_position and batch.last_position
                where entry.records like '%"eventId":"figures-1"%'
                """)
            .query(Long.class)
            .single();
    var happened = Instant.parse("2026-05-08T10:14:00Z").toEpochMilli();

    assertThat(result("reportingLatency", may()))
        .isEqualTo(new Result(1, (sealedAt - happened) / 1000.0));
  }

  @Test
  void haveNoValueWhereNothingWasCounted() {
    for (var figure : List.of("stockOutDays", "returnResolutionTime", "promotionsReadyOnTime")) {
      assertThat(result(figure, may())).isEqualTo(new Result(0, null));
      assertThat(figures.spread(figures.find(figure).orElseThrow(), may())).isEmpty();
    }
  }

  @Test
  void comeAliveWithTheFirstMeasureThatAFlowStates() {
    driver.timeIs("2026-02-02T09:00:00Z");
    for (var right : List.of(1, 1, 0, 1)) {
      facts.publishEvent(
          Fact.of(
              FactKind.MEASURED,
              null,
              Fact.details(
                  "measure",
                  "stockAccuracy",
                  "value",
                  right,
                  "reason",
                  right == 1 ? "" : "THEFT")));
    }
    ledger.sealAndIndex();
    var february = period("2026-02-01", "2026-03-01", null, CaseFilter.EVERYTHING);

    assertThat(result("stockAccuracy", february)).isEqualTo(new Result(4, 0.75));
    assertThat(reasons("stockAccuracy", february)).containsExactly(new Reason("THEFT", 1));
    assertThat(result("stockAccuracy", limited("locationId", "s001", february)).count()).isZero();
  }

  @Test
  void sayWhy() {
    assertThat(reasons("overrideRate", may())).containsExactly(new Reason("WRONG_TIME", 1));
    assertThat(reasons("manualInterventions", may()))
        .containsExactly(new Reason("ModifyVariable", 1), new Reason("RecalculateDueDate", 1));
    assertThat(reasons("touchlessShare", may()))
        .containsExactly(
            new Reason("Give signature", 2),
            new Reason("ModifyVariable", 1),
            new Reason("RecalculateDueDate", 1));
    assertThat(reasons("approvalsLate", may())).containsExactly(new Reason("buyer-grocery", 1));
  }

  @Test
  void nameTheCasesBehindThem() {
    assertThat(figures.counted(figures.find("touchlessShare").orElseThrow(), may(), 0, 10))
        .extracting(Counted::businessKey, Counted::value)
        .containsExactly(
            tuple(WeekOfOrders.TOUCHLESS, 1.0),
            tuple(WeekOfOrders.SIGNED_LATE, 0.0),
            tuple(WeekOfOrders.SIGNED_AT_ONCE, 0.0));
    assertThat(figures.counted(figures.find("touchlessShare").orElseThrow(), may(), 1, 2))
        .extracting(Counted::businessKey)
        .containsExactly(WeekOfOrders.SIGNED_AT_ONCE);
  }

  @Test
  void haveACourseDayByDay() {
    assertThat(
            figures.series(figures.find("orderCycleTime").orElseThrow(), may(), Duration.ofDays(1)))
        .containsExactly(
            new Point(Instant.parse("2026-05-04T00:00:00Z"), 1, 5400),
            new Point(Instant.parse("2026-05-06T00:00:00Z"), 1, 97_200),
            new Point(Instant.parse("2026-05-07T00:00:00Z"), 1, 7200));
  }

  @Test
  void countOnlyTheCasesThatOneMaySee() {
    assertThat(result("orderCycleTime", limited("requester", "planner-3", may())))
        .isEqualTo(new Result(1, 7200.0));
    assertThat(result("touchlessShare", limited("locationId", "s999", may())).count()).isZero();
    assertThat(result("touchlessShare", limited("locationId", "s001", may())).count()).isEqualTo(3);
    assertThat(result("reportingLatency", limited("category", "apparel", may())).count()).isZero();
    assertThat(reasons("overrideRate", limited("requester", "planner-4", may()))).isEmpty();
  }

  @Test
  void countOneProcess() {
    var orders = period("2026-05-01", "2026-06-01", "purchaseOrder", CaseFilter.EVERYTHING);
    var others = period("2026-05-01", "2026-06-01", "cancellationRequest", CaseFilter.EVERYTHING);

    assertThat(result("approvalTime", orders).count()).isEqualTo(2);
    assertThat(result("approvalTime", others).count()).isZero();
  }

  @Test
  void areTheSameWhenTheIndexIsMadeAnew() {
    var before = measures();
    assertThat(before).hasSizeGreaterThan(20);
    for (var table : List.of("measure", "deed", "instance", "mention", "case", "term")) {
      database.sql("delete from bk_ledger_" + table).update();
    }
    database.sql("update bk_ledger_index set position = 0").update();

    ledger.sealAndIndex();

    assertThat(measures()).isEqualTo(before);
  }

  /** What is no longer in the engine is still counted. */
  @Test
  void outliveTheEnginesCleanUp() {
    driver.forget(WeekOfOrders.APRIL);

    assertThat(result("orderCycleTime", april()).count()).isEqualTo(1);
  }

  private List<List<Object>> measures() {
    return database
        .sql(
            """
            select name, business_key, happened_at, measured, reason, subject
            from bk_ledger_measure order by id
            """)
        .query(
            (row, number) ->
                Arrays.asList(
                    row.getObject(1),
                    row.getObject(2),
                    row.getObject(3),
                    row.getObject(4),
                    row.getObject(5),
                    row.getObject(6)))
        .list();
  }

  private Result result(String figure, FigureQuestion question) {
    return figures.result(figures.find(figure).orElseThrow(), question);
  }

  private List<Reason> reasons(String figure, FigureQuestion question) {
    return figures.reasons(figures.find(figure).orElseThrow(), question);
  }

  private static FigureQuestion may() {
    return period("2026-05-01", "2026-06-01", null, CaseFilter.EVERYTHING);
  }

  private static FigureQuestion april() {
    return period("2026-04-01", "2026-05-01", null, CaseFilter.EVERYTHING);
  }

  private static FigureQuestion limited(String fact, String value, FigureQuestion all) {
    return new FigureQuestion(
        all.from(), all.until(), all.process(), new CaseFilter(Map.of(fact, Set.of(value))));
  }

  private static FigureQuestion period(
      String from, String until, String process, CaseFilter visible) {
    return new FigureQuestion(
        Instant.parse(from + "T00:00:00Z"), Instant.parse(until + "T00:00:00Z"), process, visible);
  }
}
