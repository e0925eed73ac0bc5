package dev.backroom.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.Visitor;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What owners and auditors read about tables and their answers. */
@ProcessTest
class DecisionsOverHttpTest {
  private static final String ORDER = "PO-2026-000730";
  private static final String CASE = "/api/cases/" + ORDER;

  private static final String CALLER =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
        <process id="callerOfApproval" isExecutable="true" camunda:historyTimeToLive="P1D">
          <startEvent id="start_called"/>
          <sequenceFlow id="flow_call" sourceRef="start_called" targetRef="call_approval"/>
          <callActivity id="call_approval" calledElement="approval">
            <extensionElements>
              <camunda:in businessKey="#{execution.processBusinessKey}"/>
              <camunda:in variables="all"/>
            </extensionElements>
          </callActivity>
          <sequenceFlow id="flow_end" sourceRef="call_approval" targetRef="end_called"/>
          <endEvent id="end_called"/>
        </process>
      </definitions>
      """;

  @Autowired CaseDriver driver;
  @Autowired RepositoryService repository;
  @LocalServerPort int port;
  private String deployment = "";

  @AfterEach
  void forget() {
    driver.forget(ORDER);
    if (!deployment.isEmpty()) {
      repository.deleteDeployment(deployment, true);
    }
  }

  @Test
  void listsEveryLiveTableWithVersionAndOwner() {
    var tables = Visitor.system(port, "auditor").read("/api/decisions");

    assertThat(tables)
        .anySatisfy(
            table -> {
              assertThat(table.path("key").asText()).isEqualTo("approvalRoute");
              assertThat(table.path("versionTag").asText()).isEqualTo("2.0");
              assertThat(table.path("owner").asText()).isEqualTo("finance-controller");
              assertThat(table.path("feature").asText()).isEqualTo("approval");
              assertThat(table.path("hitPolicy").asText()).isEqualTo("UNIQUE");
              assertThat(table.path("rules").asInt()).isEqualTo(13);
            });
  }

  @Test
  void showsWhatATableSays() {
    var table = Visitor.system(port, "buyer").read("/api/decisions/approvalRoute");

    assertThat(table.at("/inputs/1/name").asText()).isEqualTo("amountMinor");
    assertThat(table.at("/rules/1/when/amountMinor").asText()).isEqualTo("< 50000");
    assertThat(table.at("/rules/1/description").asText())
        .isEqualTo("Below 500 a signature costs more than the mistakes it prevents");
  }

  @Test
  void doesNotKnowATableThatIsNotThere() {
    assertThat(Visitor.system(port, "buyer").get("/api/decisions/magic").statusCode())
        .isEqualTo(404);
  }

  @Test
  void explainsInACaseWhatItsSubCasesDecided() {
    driver.start(callerOfApproval(), ORDER, order(730_000));

    var decisions = Visitor.system(port, "auditor").read(CASE).path("decisions");

    assertThat(decisions.findValuesAsText("key"))
        .containsExactly("autonomy", "autonomyGovernance", "approvalRoute", "nextSignature");
    var route = decisions.path(2);
    assertThat(route.path("reason").asText())
        .isEqualTo(
            "Route CATEGORY_MANAGER because effect of policy flags is NONE and amount 7,300.00"
                + " lies in [5,000.00, 25,000.00) (From 5,000 on the category's budget is felt)");
    assertThat(route.at("/rules/0/id").asText()).isEqualTo("approvalRoute_categoryManager");
    assertThat(route.path("version").asInt()).isPositive();
    assertThat(route.path("versionTag").asText()).isEqualTo("2.0");
    assertThat(route.at("/inputs/amountMinor").asLong()).isEqualTo(730_000);
    assertThat(route.at("/outputs/approvalRoute").asText()).isEqualTo("CATEGORY_MANAGER");
    assertThat(decisions.path(3).path("reason").asText())
        .startsWith("Next signatures CATEGORY_MANAGER, Time to sign PT8H, Reminder after PT4H");
  }

  private String callerOfApproval() {
    deployment = repository.createDeployment().addString("caller.bpmn", CALLER).deploy().getId();
    return "callerOfApproval";
  }

  private static Map<String, Object> order(long amountMinor) {
    return Map.of(
        "amountMinor", amountMinor,
        "currency", "EUR",
        "policyFlags", "",
        "policyEffect", "NONE",
        "requester", "planner",
        "locationId", "s001",
        "category", "grocery",
        "subjectLine", "Bread");
  }
}
