package dev.backroom.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.backroom.Browser;
import dev.backroom.GoodPage;
import dev.backroom.ProcessTest;
import dev.backroom.Visitor;
import dev.backroom.engine.EngineClock;
import dev.backroom.engine.Fact;
import dev.backroom.engine.FactKind;
import dev.backroom.ledger.LedgerDriver;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an owner sees of eight weeks, told by the facts that modules state. */
@ProcessTest
class FiguresPageTest {
  private static final String TIMES = "?from=2032-03-01&until=2032-03-28";
  private static final Instant BASE = Instant.parse("2032-02-02T09:00:00Z");
  private static final int CASES = 40;
  private static final int DAYS = 56;
  private static Browser browser;

  @LocalServerPort int port;
  @Autowired ApplicationEventPublisher facts;
  @Autowired JdbcClient database;
  @Autowired LedgerDriver ledger;
  @Autowired EngineClock clock;

  @BeforeAll
  static void open() {
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @BeforeEach
  void happenOnce() {
    if (database
            .sql("select count(*) from bk_ledger_measure where business_key like 'PO-2032-%'")
            .query(Long.class)
            .single()
        == 0) {
      for (var number = 0; number < CASES; number++) {
        happen(number);
      }
      ledger.sealAndIndex();
    }
    clock.reset();
  }

  /** The later, the faster; half of the cases belong to marketing. */
  private void happen(int number) {
    var key = "PO-2032-%06d".formatted(number);
    var start = BASE.plus(Duration.ofDays(number * DAYS / CASES));
    state(start, FactKind.CASE_STARTED, key, null, Map.of());
    var requester = number % 2 == 0 ? "marketing" : "planner";
    state(start, FactKind.CASE_DESCRIBED, key, null, Map.of("requester", requester));
    var decision = Map.<String, Object>of("decisionId", number, "level", "AUTO", "cause", "SMALL");
    state(start, FactKind.AUTONOMY_LIMITED, key, null, decision);
    var signed = start.plus(Duration.ofMinutes(600 - 10L * number));
    if (number % 3 != 0) {
      sign(key, start, signed);
    }
    if (number % 7 == 0) {
      var code = number % 2 == 0 ? "WRONG_PRICE" : "WRONG_TIME";
      var undone = Map.<String, Object>of("decisionId", number, "reasonCode", code);
      state(signed, FactKind.OUTCOME_OVERRIDDEN, key, "buyer", undone);
    }
    var event = Map.<String, Object>of("type", "goods.received", "asOf", Instant.now());
    state(signed, FactKind.EVENT_TAKEN, key, null, event);
    var end = Map.<String, Object>of("state", "COMPLETED", "end", "end_orderClosed");
    state(signed.plus(Duration.ofHours(60 - number)), FactKind.CASE_ENDED, key, null, end);
  }

  private void sign(String key, Instant start, Instant signed) {
    var task = Map.<String, Object>of("taskId", key);
    state(signed.minusSeconds(300), FactKind.FORM_OPENED, key, "buyer", task);
    state(
        signed,
        FactKind.TASK_COMPLETED,
        key,
        "buyer",
        Map.of(
            "taskId",
            key,
            "name",
            "Give signature",
            "group",
            "buyer-grocery",
            "due",
            start.plus(Duration.ofHours(6)),
            "openSeconds",
            Duration.between(start, signed).toSeconds()));
  }

  private void state(
      Instant at, FactKind kind, String key, @Nullable String person, Map<String, Object> details) {
    clock.set(at);
    facts.publishEvent(
        new Fact(kind, key, "purchaseOrder", "instance-" + key, person, null, details));
  }

  @Test
  void showsAllFiguresAndLeadsToTheCasesWithTheKeyboardAlone() {
    var owner = browser.logIn(port, "process-owner", "/console");
    GoodPage.press(owner, link(owner, "Key figures"));
    owner.navigate("http://127.0.0.1:%d/console/figures%s".formatted(port, TIMES));
    assertThat(owner.locator("section").first()).containsText("better");
    assertThat(section(owner, "Stock accuracy")).containsText("No data yet");
    assertThat(section(owner, "Stock accuracy").locator("svg")).hasCount(0);
    GoodPage.check(owner, "50-figures");

    GoodPage.press(owner, link(owner, "Override rate"));
    assertThat(owner.locator("h1")).hasText("Override rate");
    assertThat(owner.locator("main")).containsText("wrong price");
    GoodPage.check(owner, "51-figure-overrides");
    owner.goBack();
    GoodPage.press(owner, link(owner, "Order cycle time"));
    assertThat(owner.locator("h1")).hasText("Order cycle time");
    GoodPage.check(owner, "52-figure-cycle-time");
    GoodPage.press(owner, owner.locator("tbody a").last());
    assertThat(owner.locator("h1")).containsText("PO-2032-");
  }

  @ParameterizedTest
  @CsvSource({
    "orderCycleTime, process-owner, 40",
    "orderCycleTime, marketing, 20",
    "orderCycleTime, warehouse, 0",
    "overrideRate, marketing, 20",
    "reportingLatency, auditor, 40"
  })
  void countsForEachPersonTheCasesThatHeMaySee(String figure, String person, int count) {
    var file =
        Visitor.loggedIn(port, person)
            .get(
                "/console/figures/%s/cases.csv?from=2032-02-01&until=2032-04-15".formatted(figure));

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body().lines()).hasSize(count + 1).startsWith("case,at,value,reason");
  }

  @Test
  void givesTheCasesPageByPageAndAsAFile() {
    var auditor = Visitor.loggedIn(port, "auditor");
    var wide = "?from=2032-02-01&until=2032-04-15";

    assertThat(auditor.page("/console/figures/orderCycleTime" + wide))
        .contains(">40</strong>", "page <span>1</span> of <span>2</span>", ">Older<")
        .doesNotContain(">Newer<");
    assertThat(auditor.page("/console/figures/orderCycleTime" + wide + "&page=1"))
        .contains(">Newer<", "PO-2032-000000")
        .doesNotContain(">Older<");
    assertThat(auditor.get("/console/figures/orderCycleTime/cases.csv" + wide).body().lines())
        .contains("PO-2032-000000,2032-02-05T07:00:00Z,252000,end_orderClosed");
  }

  @Test
  void takesTheTimeBeforeForTheBaseline() {
    var page = Visitor.loggedIn(port, "auditor").page("/console/figures" + TIMES);

    assertThat(page)
        .contains("1 Mar 2032 to 28 Mar 2032", "2 Feb 2032 to 29 Feb 2032")
        .contains("baseFrom=2032-02-02&amp;baseUntil=2032-02-29");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from=yesterday                     | &#39;yesterday&#39; is no day; write it like 2026-11-30.
          from=2032-03-02&until=2032-03-01   | ends before it begins
          from=%2B999999999-01-01            | is no day
          baseFrom=2032-02-30                | is no day
          page=-1                            | is no page
          """)
  void saysWhatItCannotRead(String query, String reason) {
    var answer =
        Visitor.loggedIn(port, "auditor").send("GET", "/console/figures?" + query, "text/html", "");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(reason);
  }

  @Test
  void knowsNoOtherFigures() {
    assertThat(Visitor.loggedIn(port, "auditor").get("/console/figures/beauty").statusCode())
        .isEqualTo(404);
  }

  private static Locator section(Page page, String name) {
    return page.locator("section").filter(new Locator.FilterOptions().setHasText(name)).first();
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
