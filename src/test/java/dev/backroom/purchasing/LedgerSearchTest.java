package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.engine.CaseFilter;
import dev.backroom.ledger.CaseQuestion;
import dev.backroom.ledger.CaseSearch;
import dev.backroom.ledger.FoundCase;
import dev.backroom.ledger.LedgerDriver;
import dev.backroom.ledger.LedgerRecord;
import dev.backroom.ledger.LedgerRecords;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Finding an order again by what the ledger says of it. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerSearchTest {
  private static final String ORDER = "PO-2034-000872";
  private static final String OPEN = "PO-2034-000873";
  private static final String NEW = "PO-2034-000874";

  @Autowired CaseDriver driver;
  @Autowired PurchaseOrderDriver purchasing;
  @Autowired LedgerDriver ledger;
  @Autowired LedgerRecords records;
  @Autowired CaseSearch search;
  @Autowired HistoryService history;

  @BeforeAll
  void runOneOrderToItsEnd() {
    driver.timeIs("2026-11-23T09:00:00Z");
    purchasing.raise(ORDER, 120);
    purchasing.erpOffers(ORDER, Supply.usual());
    purchasing.reject("buyer", ORDER);
    driver.timeIs("2026-11-24T09:00:00Z");
    purchasing.raise(OPEN, 120);
    purchasing.erpOffers(OPEN, Supply.usual());
    ledger.sealAndIndex();
  }

  @AfterAll
  void forget() {
    purchasing.forget(ORDER, OPEN, NEW);
  }

  @Test
  void findsACaseByItsNumberAndHowItBegins() {
    assertThat(found(text(ORDER))).containsExactly(ORDER);
    assertThat(found(text("PO-2034-00087"))).contains(ORDER, OPEN);
    assertThat(found(text("PO%"))).isEmpty();
  }

  @Test
  void findsCasesBySupplierAmountAndState() {
    assertThat(found(text("SUP-ACME"))).contains(ORDER, OPEN);
    assertThat(found(amount(72_000L, 72_000L))).contains(ORDER, OPEN);
    assertThat(found(amount(72_001L, null))).doesNotContain(ORDER, OPEN);
    assertThat(found(open(true))).contains(OPEN).doesNotContain(ORDER);
    assertThat(found(open(false))).contains(ORDER).doesNotContain(OPEN);
  }

  @Test
  void findsCasesByPersonRuleAndTable() {
    assertThat(found(person("buyer"))).contains(ORDER).doesNotContain(OPEN);
    assertThat(found(rule("approvalRoute_buyer"))).contains(ORDER);
    assertThat(found(rule("approvalRoute"))).contains(ORDER, OPEN);
    assertThat(found(rule("approvalRoute_board"))).isEmpty();
  }

  @Test
  void findsCasesOfAPeriod() {
    assertThat(found(period("2026-11-24T00:00:00Z", null))).contains(OPEN).doesNotContain(ORDER);
    assertThat(found(period(null, "2026-11-24T00:00:00Z"))).contains(ORDER).doesNotContain(OPEN);
  }

  @Test
  void showsEachPersonOnlyWhatHeMaySee() {
    var elsewhere = new CaseFilter(Map.of("locationId", Set.of("s999")));
    var here = new CaseFilter(Map.of("locationId", Set.of("s001")));
    var requester = new CaseFilter(Map.of("requester", Set.of("planner")));

    assertThat(search.find(CaseQuestion.ANY, elsewhere, 0, 50)).isEmpty();
    assertThat(search.count(CaseQuestion.ANY, elsewhere)).isZero();
    assertThat(keys(search.find(CaseQuestion.ANY, here, 0, 500))).contains(ORDER, OPEN);
    assertThat(search.isAmong(elsewhere, ORDER)).isFalse();
    assertThat(search.isAmong(here, ORDER)).isTrue();
    assertThat(search.isAmong(requester, ORDER)).isTrue();
  }

  /** The engine's history is only for a time, and a person may ask to be forgotten. */
  @Test
  void answersWhatTheEngineHasForgotten() {
    var before = kinds(ORDER);
    history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(ORDER)
        .list()
        .forEach(instance -> history.deleteHistoricProcessInstanceIfExists(instance.getId()));

    assertThat(kinds(ORDER)).isEqualTo(before);
    assertThat(records.of(ORDER))
        .filteredOn(record -> record.kind().equals("TASK_COMPLETED"))
        .extracting(LedgerRecord::actor)
        .containsExactly("buyer");
    assertThat(records.of(ORDER)).allMatch(LedgerRecord::isSealed);
  }

  @Test
  void showsWhatIsNotSealedYet() {
    purchasing.raise(NEW, 120);

    assertThat(records.of(NEW)).isNotEmpty().noneMatch(LedgerRecord::isSealed);
  }

  private List<String> kinds(String order) {
    return records.of(order).stream().map(LedgerRecord::kind).toList();
  }

  private List<String> found(CaseQuestion question) {
    return keys(search.find(question, CaseFilter.EVERYTHING, 0, 500));
  }

  private static List<String> keys(List<FoundCase> found) {
    return found.stream().map(FoundCase::businessKey).toList();
  }

  private static CaseQuestion text(String text) {
    return new CaseQuestion(text, null, null, null, null, null, null, null, null);
  }

  private static CaseQuestion open(boolean open) {
    return new CaseQuestion(null, null, open, null, null, null, null, null, null);
  }

  private static CaseQuestion period(String from, String until) {
    return new CaseQuestion(
        null,
        null,
        null,
        from == null ? null : Instant.parse(from),
        until == null ? null : Instant.parse(until),
        null,
        null,
        null,
        null);
  }

  private static CaseQuestion person(String person) {
    return new CaseQuestion(null, null, null, null, null, person, null, null, null);
  }

  private static CaseQuestion rule(String rule) {
    return new CaseQuestion(null, null, null, null, null, null, rule, null, null);
  }

  private static CaseQuestion amount(Long from, Long to) {
    return new CaseQuestion(null, null, null, null, null, null, null, from, to);
  }
}
