package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.ledger.LedgerRecords;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an order leaves on record, from the facts that the modules state by themselves. */
@ProcessTest
class LedgerOfAnOrderTest {
  private static final String ORDER = "PO-2034-000871";

  @Autowired CaseDriver driver;
  @Autowired PurchaseOrderDriver purchasing;
  @Autowired JdbcClient database;
  @Autowired ObjectMapper json;
  @Autowired LedgerRecords ledger;

  @BeforeEach
  void isMonday() {
    driver.timeIs("2026-11-23T09:00:00Z");
    purchasing.raise(ORDER, 120);
    purchasing.erpOffers(ORDER, Supply.usual());
  }

  @AfterEach
  void forget() {
    purchasing.forget(ORDER);
  }

  @Test
  void keepsWhoDecidedWhatUnderWhichRule() {
    driver.timeIs("2026-11-23T10:30:00Z");
    purchasing.sign("buyer", ORDER);

    var signed = only("TASK_COMPLETED");
    assertThat(signed.path("details").path("activity").asText()).isEqualTo("user_giveSignature");
    assertThat(signed.path("details").path("group").asText()).isEqualTo("buyer-grocery");
    assertThat(signed.path("details").path("openSeconds").asLong()).isEqualTo(5400);
    assertThat(signed.at("/details/shown/signatureForm/ask").asText())
        .contains("120 x SKU-0001 from ACME Trading for 720.00 EUR");
    assertThat(signed.at("/details/changed/decision").asText()).isEqualTo("APPROVE");
    var route =
        records("DECISION_MADE")
            .filter(made -> made.at("/details/decision").asText().equals("approvalRoute"))
            .findFirst()
            .orElseThrow();
    assertThat(route.at("/details/version").asInt()).isPositive();
    assertThat(route.at("/details/rules/0/id").asText()).isEqualTo("approvalRoute_buyer");
    assertThat(route.at("/details/rules/0/description").asText()).isNotEmpty();
    assertThat(route.at("/details/outputs/0/approvalRoute").asText()).isNotEmpty();
    assertThat(route.at("/details/inputs").isEmpty()).isFalse();
    assertThat(kinds())
        .contains("CASE_STARTED", "CASE_DESCRIBED", "TASK_OPENED", "CASE_ENDED", "FLOWS_TAKEN");
  }

  @Test
  void keepsWhomATaskWasOpenForAndWhichCommandsWentOut() {
    var opened =
        records("TASK_OPENED")
            .filter(task -> task.at("/details/activity").asText().equals("user_giveSignature"))
            .findFirst()
            .orElseThrow();
    assertThat(elements(opened.at("/details/groups")).map(JsonNode::asText))
        .containsExactly("buyer-grocery");
    assertThat(records("TASK_OFFERED")).isEmpty();
    assertThat(records("COMMAND_ISSUED").map(given -> given.at("/details/topic").asText()))
        .contains("erp.read-supply-options");
  }

  /** The person's row can be removed, the record cannot. */
  @Test
  void namesPersonsByReferenceOnly() {
    purchasing.sign("buyer", ORDER);

    var actor = only("TASK_COMPLETED").path("actor").asText();
    assertThat(actor).startsWith("p-");
    assertThat(
            database
                .sql("select person from bk_ledger_person where reference = ?")
                .param(actor)
                .query(String.class)
                .single())
        .isEqualTo("buyer");
    assertThat(records("CASE_DESCRIBED").map(record -> record.at("/details/requester").asText("")))
        .anyMatch(requester -> requester.startsWith("p-"))
        .doesNotContain("planner");
  }

  /** The application has not heard of him yet. */
  @Test
  void namesByReferenceWhoIsGivenATask() {
    purchasing.assign("operator", ORDER, "newcomer");

    assertThat(entries()).noneMatch(records -> records.contains("newcomer"));
    assertThat(ledger.of(ORDER))
        .filteredOn(record -> record.kind().equals("TASK_ASSIGNED"))
        .extracting(record -> record.text("after"))
        .containsExactly("newcomer");
  }

  /** It may name somebody; it stands beside the records, where it can be erased. */
  @Test
  void holdsNothingThatPeopleWrote() {
    purchasing.reject("buyer", ORDER);

    assertThat(entries()).noneMatch(records -> records.contains("Not this year"));
    var comment = only("TASK_COMPLETED").at("/details/changed/comment").asText();
    assertThat(comment).startsWith("w-");
    assertThat(ledger.of(ORDER))
        .anyMatch(
            record -> record.details().at("/changed/comment").asText().equals("Not this year"));
  }

  @Test
  void keepsTheWayThatTheCaseTook() {
    var flows =
        records("FLOWS_TAKEN")
            .filter(record -> record.path("process").asText().equals("approval"))
            .flatMap(record -> elements(record.at("/details/flows")))
            .map(JsonNode::asText);

    assertThat(flows)
        .containsSubsequence(
            "flow_approvalRequestedToGatherAutonomyFacts",
            "flow_gatherAutonomyFactsToAutonomy",
            "flow_autonomyToLimitAutonomy");
  }

  @Test
  void hasNoRecordOfWhatWasRolledBack() {
    var before = entries().size();

    assertThatThrownBy(() -> purchasing.sign("planner", ORDER)).isNotNull();

    assertThat(records("TASK_COMPLETED")).isEmpty();
    assertThat(entries()).hasSize(before);
  }

  /** Fetching and answering the call included. */
  @Test
  void writesOneEntryForATransaction() {
    purchasing.sign("buyer", ORDER);
    var before = entries().size();

    driver.answer(OrderOnItsWay.CREATE, ORDER);

    var added = entries().subList(before, entries().size());
    assertThat(added.get(0)).contains("flow_createPurchaseOrderToAcknowledgement");
    assertThat(added.get(0)).contains("\"kind\":\"CASE_STARTED\"");
  }

  private JsonNode only(String kind) {
    var records = records(kind).toList();
    assertThat(records).hasSize(1);
    return records.get(0);
  }

  private List<String> kinds() {
    return records().map(record -> record.path("kind").asText()).distinct().toList();
  }

  private Stream<JsonNode> records(String kind) {
    return records().filter(record -> record.path("kind").asText().equals(kind));
  }

  private Stream<JsonNode> records() {
    return entries().stream()
        .map(this::read)
        .flatMap(LedgerOfAnOrderTest::elements)
        .filter(record -> record.path("businessKey").asText().equals(ORDER));
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** Of this test only: the order of the test before had the same number. */
  private List<String> entries() {
    return database
        .sql(
            """
            select records from bk_ledger where records like ? and id >= (
              select max(id) from bk_ledger where records like ?)
            order by id
            """)
        .params(
            "%" + ORDER + "%",
            "%\"kind\":\"CASE_STARTED\"%\"businessKey\":\""
                + ORDER
                + "\",\"process\":\"purchaseOrder\"%")
        .query(String.class)
        .list();
  }

  private JsonNode read(String records) {
    try {
      return json.readTree(records);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(records, broken);
    }
  }
}
