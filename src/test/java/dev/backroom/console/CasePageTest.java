package dev.backroom.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.Visitor;
import dev.backroom.ledger.LedgerDriver;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An approval of 7,300 EUR that the category manager of groceries signs. */
@ProcessTest
class CasePageTest {
  private static final String CASE = "PO-2034-000881";
  private static final Pattern TAKEN = Pattern.compile("class=\"flow taken\" data-id=\"([^\"]+)\"");
  private static final Pattern FIRED =
      Pattern.compile("<tr class=\"fired\">.*?</tr>", Pattern.DOTALL);

  @LocalServerPort int port;
  @Autowired CaseDriver driver;
  @Autowired HistoryService history;
  @Autowired LedgerDriver ledger;
  @Autowired JdbcClient database;

  @BeforeEach
  void ask() {
    driver.timeIs("2026-11-23T09:00:00Z");
    driver.start(
        "approval",
        CASE,
        Map.of(
            "amountMinor", 730_000L,
            "currency", "EUR",
            "policyFlags", "",
            "policyEffect", "NONE",
            "requester", "planner",
            "locationId", "s001",
            "category", "grocery",
            "subjectLine", "Order 120 x SKU-0001"));
  }

  @AfterEach
  void forget() {
    driver.forget(CASE);
  }

  @Test
  void saysInWordsWhatHowMuchSinceWhenAndForWhomItWaits() {
    driver.timeIs("2026-11-25T09:00:00Z");

    assertThat(words(page("auditor", "")))
        .contains("Approval PO-2034-000881")
        .contains(
            "Order 120 x SKU-0001, 7300.00 EUR: open since 23 Nov 2026, 09:00 UTC, 2 days ago")
        .containsPattern(
            "Waits at Give signature for category-manager-grocery.* since 23 Nov 2026, 09:00 UTC")
        .contains("overdue by");
  }

  @Test
  void marksTheFlowsThatWereTakenAndNoOthers() {
    assertThat(taken(page("auditor", "")))
        .contains("flow_approvalRequestedToGatherAutonomyFacts", "flow_autonomyToLimitAutonomy")
        .doesNotHaveDuplicates()
        .noneMatch(flow -> flow.contains("Blocked"));
  }

  @Test
  void tellsPartsOfTheTimelineByAddress() {
    assertThat(words(page("auditor", "")))
        .contains("Approval began, version", "decided: Route CATEGORY_MANAGER");
    assertThat(words(page("auditor", "?only=decisions")))
        .contains("decided: Route CATEGORY_MANAGER")
        .doesNotContain("Approval began, version");
    assertThat(words(page("auditor", "?only=people"))).contains("Give signature became open");
    assertThat(words(page("auditor", "?only=looks"))).contains("Somebody looked at it: auditor");
  }

  @Test
  void marksTheRuleThatAppliedInItsTable() {
    assertThat(words(page("auditor", "")))
        .contains("7,300.00 (from: handed over, as of 23 Nov 2026, 09:00 UTC)");
    var fired =
        FIRED.matcher(page("auditor", "")).results().map(row -> words(row.group())).toList();

    assertThat(fired).anySatisfy(row -> assertThat(row).contains("✓ this", "CATEGORY_MANAGER"));
  }

  @Test
  void isTheSameAfterTheEngineHasCleanedUpItsHistory() {
    sign("category-manager");
    var before = page("auditor", "");
    assertThat(words(before)).contains(": completed from 23 Nov 2026");
    ledger.sealAndIndex();
    assertThat(words(page("auditor", "")))
        .containsPattern("All \\d+ records of this case are sealed");
    history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(CASE)
        .rootProcessInstances()
        .list()
        .stream()
        .map(HistoricProcessInstance::getId)
        .forEach(history::deleteHistoricProcessInstance);

    var after = page("auditor", "");

    assertThat(words(after))
        .contains("told by the ledger", ": completed from 23 Nov 2026", "7300.00 EUR");
    assertThat(words(after))
        .containsPattern("Give signature 1 ?23 Nov 2026, 09:00 UTC ?category-manager");
    assertThat(taken(after)).isEqualTo(taken(before));
    assertThat(FIRED.matcher(after).results().count())
        .isEqualTo(FIRED.matcher(before).results().count());
    assertThat(words(after)).contains("category-manager approved on", "Why he was allowed:");
    assertThat(status("planner", "")).as("a case of his location").isEqualTo(200);
    assertThat(status("marketing", "")).isEqualTo(404);
    var evidence = page("planner", "/evidence");
    assertThat(taken(evidence)).isEqualTo(taken(before));
    assertThat(words(evidence))
        .contains("told by the ledger", "category-manager approved on", "all agree")
        .contains("approvalRoute");
    assertThat(status("marketing", "/evidence")).isEqualTo(404);
  }

  /** Whoever changes the table changes what the seal was taken of. */
  @Test
  void saysInTheEvidenceWhatWasAlteredInTheLedger() {
    ledger.sealAndIndex();
    assertThat(words(page("auditor", "/evidence"))).contains("all agree");
    var entry =
        database
            .sql("select min(id) from bk_ledger where records like ?")
            .param("%CASE_STARTED%" + CASE + "%")
            .query(Long.class)
            .single();
    alter(entry, "CASE_STARTED", "CASE_STARTLED");
    try {
      assertThat(words(page("auditor", "/evidence")))
          .contains("did not agree with their seals", "does not agree")
          .doesNotContain("all agree");
    } finally {
      alter(entry, "CASE_STARTLED", "CASE_STARTED");
    }
  }

  private void alter(long entry, String... pairs) {
    for (var at = 0; at < pairs.length; at += 2) {
      database
          .sql("update bk_ledger set records = replace(records, ?, ?) where id = ?")
          .params(pairs[at], pairs[at + 1], entry)
          .update();
    }
  }

  private int status(String person, String more) {
    return Visitor.loggedIn(port, person).get("/console/cases/" + CASE + more).statusCode();
  }

  private void sign(String person) {
    var task = driver.openTask("user_giveSignature", CASE).orElseThrow();
    var answer =
        Visitor.system(port, person)
            .post(
                "/engine-rest/task/" + task.getId() + "/complete",
                "{\"variables\": {\"decision\": {\"value\": \"APPROVE\"}}}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    driver.run();
  }

  private List<String> taken(String page) {
    return TAKEN.matcher(page).results().map(flow -> flow.group(1)).sorted().toList();
  }

  private String page(String person, String query) {
    return Visitor.loggedIn(port, person).page("/console/cases/" + CASE + query);
  }

  private static String words(String html) {
    return html.replaceAll("<[^>]+>", "")
        .replace("&#39;", "'")
        .replaceAll("\\s+", " ")
        .replace(" ,", ",");
  }
}
