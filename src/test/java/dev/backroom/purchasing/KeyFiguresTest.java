package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.Visitor;
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
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a week of May comes to, with one case of April to compare it with; indexed in several goes.
 */
@ProcessTest
@Import({PurchaseOrderDriver.class, LedgerDriver.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyFiguresTest {
  private static final String APRIL = "PO-2026-000940";
  private static final String SIGNED_AT_ONCE = "PO-2026-000941";
  private static final String SIGNED_LATE = "PO-2026-000942";
  private static final String TOUCHLESS = "PO-2026-000943";
  private static final String ON_ITS_WAY = "PO-2026-000944";
  private static final String SIGNATURE = "user_giveSignature";

  @LocalServerPort int port;
  @Autowired CaseDriver driver;
  @Autowired PurchaseOrderDriver purchasing;
  @Autowired LedgerDriver ledger;
  @Autowired KeyFigures figures;
  @Autowired ApplicationEventPublisher facts;
  @Autowired JdbcClient database;
  @Autowired ManagementService jobs;

  @BeforeAll
  void runFiveOrders() {
    reject(APRIL, "2026-04-13T09:00:00Z", "2026-04-13T10:00:00Z");
    reject(SIGNED_AT_ONCE, "2026-05-04T09:00:00Z", "2026-05-04T10:30:00Z");
    rejectLateFromItsForm();
    receiveWithoutAHand();
    orderAndHearOfIt();
    ledger.sealAndIndex();
    override(TOUCHLESS);
    ledger.sealAndIndex();
  }

  @AfterAll
  void forget() {
    purchasing.forget(APRIL, SIGNED_AT_ONCE, SIGNED_LATE, TOUCHLESS, ON_ITS_WAY);
    for (var table : List.of("override", "decision", "level", "change")) {
      database.sql("delete from bk_autonomy_" + table).update();
    }
  }

  /** Somebody corrects the case of May by hand before. */
  private void reject(String order, String asked, String decided) {
    driver.timeIs(asked);
    var id = purchasing.raise(order, 120);
    purchasing.erpOffers(order, Supply.usual());
    ledger.sealAndIndex();
    if (order.equals(SIGNED_AT_ONCE)) {
      correctByHand(id);
    }
    driver.timeIs(decided);
    purchasing.reject("buyer", order);
  }

  /** Two deeds, of which the second changes two things: the due date and what it goes by. */
  private void correctByHand(String instance) {
    var operator = Visitor.system(port, "operator");
    var corrected =
        operator.post(
            "/engine-rest/process-instance/%s/variables".formatted(instance),
            "{\"modifications\": {\"note\": {\"value\": \"seen\"}}}");
    assertThat(corrected.statusCode()).isEqualTo(204);
    var recalculated =
        operator.post(
            "/engine-rest/job/%s/duedate/recalculate?creationDateBased=true"
                .formatted(timerOf(SIGNED_AT_ONCE)),
            "");
    assertThat(recalculated.statusCode()).isEqualTo(204);
  }

  /** In a process that the case called. */
  private String timerOf(String order) {
    var task = driver.openTask(SIGNATURE, order).orElseThrow();
    return jobs.createJobQuery()
        .processInstanceId(task.getProcessInstanceId())
        .timers()
        .list()
        .get(0)
        .getId();
  }

  private void rejectLateFromItsForm() {
    driver.timeIs("2026-05-05T09:00:00Z");
    purchasing.raise(SIGNED_LATE, requestedBy("planner-2", 120));
    purchasing.erpOffers(SIGNED_LATE, Supply.usual());
    var task = driver.openTask(SIGNATURE, SIGNED_LATE).orElseThrow().getId();
    for (var opened : List.of("2026-05-06T09:00:00Z", "2026-05-06T11:48:00Z")) {
      driver.timeIs(opened);
      var form =
          Visitor.system(port, "buyer").get("/engine-rest/task/%s/deployed-form".formatted(task));
      assertThat(form.statusCode()).isEqualTo(200);
    }
    ledger.sealAndIndex();
    driver.timeIs("2026-05-06T12:00:00Z");
    purchasing.reject("buyer", SIGNED_LATE);
  }

  private void receiveWithoutAHand() {
    driver.timeIs("2026-05-07T09:00:00Z");
    purchasing.raise(TOUCHLESS, requestedBy("planner-3", 60));
    erpOffers(TOUCHLESS, "2026-05-07T08");
    driver.answer("erp.create-purchase-order", TOUCHLESS);
    driver.answer("supplier.send-purchase-order", TOUCHLESS);
    driver.tell(
        "purchase-order.acknowledged",
        TOUCHLESS,
        Orders.acknowledgement(TOUCHLESS, "ACCEPTED", "2026-12-10", 60, 600));
    driver.answer("warehouse.announce-receipt", TOUCHLESS);
    driver.timeIs("2026-05-07T11:00:00Z");
    driver.tell("goods.received", TOUCHLESS, Orders.receipt(TOUCHLESS, "GR-1", 60, 0));
    driver.answer("erp.post-goods-receipt", TOUCHLESS);
    driver.answer("erp.close-purchase-order", TOUCHLESS);
  }

  /** Fresh enough for the software to go by. */
  private void erpOffers(String order, String asOf) {
    var options = Supply.usual().json().replace("2026-11-23T08", asOf);
    driver.answer(
        "erp.read-supply-options",
        order,
        Map.of("supplyOptions", SpinValues.jsonValue(options).create()));
  }

  private void override(String order) {
    var decision =
        database
            .sql("select id from bk_autonomy_decision where business_key = ?")
            .param(order)
            .query(Long.class)
            .single();
    assertThat(
            Visitor.system(port, "buyer")
                .post(
                    "/api/autonomy/decisions/%d/override".formatted(decision),
                    "{\"reasonCode\": \"WRONG_TIME\", \"comment\": \"came too early\"}")
                .statusCode())
        .isEqualTo(200);
  }

  /** What systems answer is stated as the connector states it. */
  private void orderAndHearOfIt() {
    driver.timeIs("2026-05-08T09:00:00Z");
    purchasing.raise(ON_ITS_WAY, requestedBy("planner-4", 60));
    erpOffers(ON_ITS_WAY, "2026-05-08T08");
    answered("2026-05-08T09:05:00Z", "erp.create-purchase-order", "refusal");
    ledger.sealAndIndex();
    answered("2026-05-08T09:10:00Z", "erp.create-purchase-order", "document");
    driver.answer("erp.create-purchase-order", ON_ITS_WAY);
    answered("2026-05-08T09:15:00Z", "supplier.send-purchase-order", "document");
    driver.answer("supplier.send-purchase-order", ON_ITS_WAY);
    driver.timeIs("2026-05-08T10:15:00Z");
    var answer =
        Visitor.system(port, "integration")
            .send(
                "POST",
                "/events",
                "application/cloudevents+json",
                """
                {"specversion": "1.0", "id": "figures-1", "source": "/supplier",
                 "time": "2026-05-08T10:14:00Z", "type": "purchase-order.acknowledged",
                 "subject": "%s", "data": %s}"""
                    .formatted(
                        ON_ITS_WAY,
                        Orders.acknowledgement(ON_ITS_WAY, "ACCEPTED", "2026-12-10", 60, 600)));
    assertThat(answer.statusCode()).isEqualTo(202);
    driver.timeIs("2026-05-08T10:30:00Z");
    answered("2026-05-08T10:30:00Z", "erp.create-purchase-order", "document");
  }

  private void answered(String at, String topic, String outcome) {
    driver.timeIs(at);
    facts.publishEvent(
        Fact.of(FactKind.COMMAND_ANSWERED, ON_ITS_WAY, Map.of("topic", topic, outcome, "4711")));
  }

  private static String requestedBy(String person, long quantity) {
    return PurchaseOrderDriver.requisition(quantity, null)
        .replace("\"requester\":\"planner\"", "\"requester\":\"%s\"".formatted(person));
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
            tuple(TOUCHLESS, 1.0), tuple(SIGNED_LATE, 0.0), tuple(SIGNED_AT_ONCE, 0.0));
    assertThat(figures.counted(figures.find("touchlessShare").orElseThrow(), may(), 1, 2))
        .extracting(Counted::businessKey)
        .containsExactly(SIGNED_AT_ONCE);
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
    for (var table : List.of("measure", "instance", "mention", "case", "term")) {
      database.sql("delete from bk_ledger_" + table).update();
    }
    database.sql("update bk_ledger_index set position = 0").update();

    ledger.sealAndIndex();

    assertThat(measures()).isEqualTo(before);
  }

  /** What is no longer in the engine is still counted. */
  @Test
  void outliveTheEnginesCleanUp() {
    driver.forget(APRIL);

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
