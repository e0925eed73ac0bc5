package dev.backroom.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.Visitor;
import dev.backroom.engine.EngineClock;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class CaseListOverHttpTest {
  private static final int ALL = 53;

  @LocalServerPort int port;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired EngineClock clock;
  private String deployment = "";

  @BeforeEach
  void startCases() {
    var crate =
        Bpmn.createExecutableProcess("crate")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent("start_crateEntered")
            .userTask("user_checkCrate")
            .exclusiveGateway("gateway_crateGood")
            .condition("no", "${!good}")
            .endEvent("end_crateCancelled")
            .moveToLastGateway()
            .condition("yes", "${good}")
            .endEvent("end_crateShipped")
            .done();
    deployment =
        repository.createDeployment().addModelInstance("crate.bpmn", crate).deploy().getId();
    clock.set(clock.instant());
    for (int crateNumber = 1; crateNumber <= ALL; crateNumber++) {
      clock.advance(Duration.ofSeconds(1));
      runtime.startProcessInstanceByKey("crate", "C-" + crateNumber);
    }
  }

  @AfterEach
  void undeploy() {
    repository.deleteDeployment(deployment, true);
    clock.reset();
  }

  @Test
  void listsTheNewestFirstFiftyAPage() {
    var first = list("process=crate");
    assertThat(first.path("total").asInt()).isEqualTo(ALL);
    assertThat(first.path("size").asInt()).isEqualTo(50);
    assertThat(numbers(first)).hasSize(50).startsWith("C-53", "C-52");
    assertThat(numbers(list("process=crate&page=1"))).containsExactly("C-3", "C-2", "C-1");
    assertThat(numbers(list("process=crate&page=2147483647"))).isEmpty();
    assertThat(numbers(list("process=crate&page=42949673"))).as("2^31 / 50 and more").isEmpty();
    assertThat(numbers(list("process=unknown"))).isEmpty();
    assertThat(status("page=-1")).isEqualTo(400);
    assertThat(status("page=many")).isEqualTo(400);
    assertThat(status("state=LOST")).isEqualTo(400);
  }

  @Test
  void listsEachCaseInTheOneStateInWhichItStands() {
    runtime.createIncident("failedJob", instance("C-1"), "mend me");
    runtime.suspendProcessInstanceById(instance("C-2"));
    runtime.deleteProcessInstance(instance("C-3"), "entered twice");
    check("C-4", true);
    check("C-5", false);

    assertThat(numbers(list("process=crate&state=STUCK"))).containsExactly("C-1");
    assertThat(numbers(list("process=crate&state=SUSPENDED"))).containsExactly("C-2");
    assertThat(numbers(list("process=crate&state=COMPLETED"))).containsExactly("C-4");
    assertThat(numbers(list("process=crate&state=CANCELLED"))).containsExactly("C-5", "C-3");
    assertThat(numbers(list("process=crate&state=OPEN")))
        .hasSize(ALL - 5)
        .doesNotContain("C-1", "C-2", "C-3", "C-4", "C-5");
    for (var state : List.of("OPEN", "STUCK", "SUSPENDED", "COMPLETED", "CANCELLED")) {
      var page = list("process=crate&state=" + state);
      assertThat(page.path("cases").findValuesAsText("state")).containsOnly(state);
      assertThat(page.path("total").asInt()).isEqualTo(numbers(page).size());
    }
  }

  private String instance(String number) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(number)
        .singleResult()
        .getId();
  }

  private void check(String number, boolean good) {
    var task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
    tasks.complete(task.getId(), java.util.Map.of("good", good));
  }

  private JsonNode list(String query) {
    var answer = Visitor.system(port, "auditor").get("/api/cases?" + query);
    assertThat(answer.statusCode()).as(query).isEqualTo(200);
    return Visitor.json(answer);
  }

  private int status(String query) {
    return Visitor.system(port, "auditor").get("/api/cases?" + query).statusCode();
  }

  private static List<String> numbers(JsonNode page) {
    return page.path("cases").findValuesAsText("businessKey");
  }
}
