package dev.backroom.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.ProcessTest;
import dev.backroom.Visitor;
import dev.backroom.engine.EngineClock;
import dev.backroom.engine.Fact;
import dev.backroom.engine.FactKind;
import dev.backroom.ledger.LedgerDriver;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three cases of three days that are looked for by what people know of them. */
@ProcessTest
class SearchPageTest {
  private static final Pattern NUMBER = Pattern.compile("href=\"/console/cases/([^\"]+)\"");

  @LocalServerPort int port;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired ApplicationEventPublisher facts;
  @Autowired JdbcClient database;
  @Autowired LedgerDriver ledger;
  @Autowired EngineClock clock;

  @BeforeEach
  void startCasesOnce() {
    if (indexed() == 3) {
      return;
    }
    var sought =
        Bpmn.createExecutableProcess("sought").name("Sought").startEvent().userTask().endEvent();
    repository.createDeployment().addModelInstance("sought.bpmn", sought.done()).deploy();
    start("FIND-1", "2031-03-01T09:00:00Z", "planner", "SUP-1", 10_000L);
    start("FIND-2", "2031-03-02T09:00:00Z", "planner", "SUP-2", 20_000L);
    start("FIND-3", "2031-03-03T09:00:00Z", "marketing", "SUP 3&4", 30_000L);
    clock.set(Instant.parse("2031-03-02T09:00:00Z"));
    facts.publishEvent(
        Fact.of(FactKind.TASK_COMPLETED, "FIND-2", Map.of("taskId", "1")).by("buyer"));
    clock.set(Instant.parse("2031-03-01T09:00:00Z"));
    facts.publishEvent(
        Fact.of(
            FactKind.COMMAND_ANSWERED,
            "FIND-1",
            Map.of("key", "FIND-1:a:1", "topic", "erp.create", "document", "45-FOUND")));
    ledger.sealAndIndex();
  }

  @AfterEach
  void isNow() {
    clock.reset();
  }

  private int indexed() {
    return database
        .sql("select count(*) from bk_ledger_case where process = 'sought'")
        .query(Integer.class)
        .single();
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource(
      nullValues = "nothing",
      textBlock =
          """
          q=FIND-2,                             FIND-2
          q=FIND,                               FIND-3 FIND-2 FIND-1
          q=F_ND,                               nothing
          q=45-FOUND,                           FIND-1
          q=SUP-2,                              FIND-2
          q=SUP+3%264,                          FIND-3
          person=buyer&process=sought,          FIND-2
          person=planner&process=sought,        FIND-2 FIND-1
          process=sought&state=open,            FIND-3 FIND-2 FIND-1
          process=sought&state=ended,           nothing
          from=2031-03-02&process=sought,       FIND-3 FIND-2
          to=2031-03-02&process=sought,         FIND-2 FIND-1
          amountFrom=200&process=sought,        FIND-3 FIND-2
          amountTo=199.99&process=sought,       FIND-1
          amountFrom=100&amountTo=200&q=FIND-,  FIND-2 FIND-1
          rule=no_such_rule&process=sought,     nothing
          process=sought&page=1,                nothing
          """)
  void findsCasesByWhatPeopleKnow(String query, String found) {
    assertThat(numbers("auditor", query))
        .isEqualTo(found == null ? List.of() : List.of(found.split(" ")));
  }

  @Test
  void showsNobodyMoreThanHeMaySee() {
    assertThat(numbers("marketing", "process=sought")).containsExactly("FIND-3");
    var marketing = Visitor.loggedIn(port, "marketing");
    assertThat(marketing.get("/console/cases/FIND-3").statusCode()).isEqualTo(200);
    assertThat(marketing.get("/console/cases/FIND-1").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from=yesterday | &#39;yesterday&#39; is no day; write it like 2026-11-30.
          state=LOST     | There is no state &#39;LOST&#39;
          amountTo=much  | &#39;much&#39; is no amount in EUR
          page=-1        | &#39;-1&#39; is no page; the first is 0.
          """)
  void saysWhatItCannotRead(String query, String reason) {
    var answer =
        Visitor.loggedIn(port, "auditor").send("GET", "/console/cases?" + query, "text/html", "");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(reason);
  }

  @Test
  void leadsFromPageToPageOfTheSameSearch() {
    var wide = page("auditor", "amountFrom=100&process=sought&page=0");
    assertThat(wide).contains(">3</strong> found").doesNotContain(">Older<");

    var second = new SearchForm("a b&c", null, null, null, null, "é", null, null, null, null);
    assertThat(second.address(2)).isEqualTo("/console/cases?q=a%20b%26c&person=%C3%A9&page=2");
  }

  private List<String> numbers(String person, String query) {
    return NUMBER.matcher(page(person, query)).results().map(SearchPageTest::number).toList();
  }

  private static String number(MatchResult link) {
    return link.group(1);
  }

  private String page(String person, String query) {
    return Visitor.loggedIn(port, person).page("/console/cases?" + query);
  }

  private void start(String key, String at, String requester, String supplier, long amount) {
    clock.set(Instant.parse(at));
    runtime.startProcessInstanceByKey(
        "sought",
        key,
        Map.of("requester", requester, "supplierId", supplier, "amountMinor", amount));
  }
}
