package dev.backroom.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.Visitor;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** One case of s001 and groceries that marketing wants, one of s002, one of nowhere. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class CasesOverHttpTest {
  private static final String ALL = "SEEN-1 SEEN-2 SEEN-3";

  @LocalServerPort int port;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  private String deployment = "";

  @BeforeEach
  void startCases() {
    var model =
        Bpmn.createExecutableProcess("seen")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .userTask()
            .endEvent()
            .done();
    deployment =
        repository.createDeployment().addModelInstance("seen.bpmn", model).deploy().getId();
    start("SEEN-1", Map.of("requester", "marketing", "locationId", "s001", "category", "grocery"));
    start("SEEN-2", Map.of("requester", "planner", "locationId", "s002", "category", "apparel"));
    start("SEEN-3", Map.of("requester", "planner"));
  }

  @AfterEach
  void forget() {
    repository.deleteDeployment(deployment, true);
  }

  @ParameterizedTest(name = "{0} sees {1}")
  @CsvSource(
      nullValues = "nothing",
      textBlock =
          """
          auditor,            SEEN-1 SEEN-2 SEEN-3
          operator,           SEEN-1 SEEN-2 SEEN-3
          process-owner,      SEEN-1 SEEN-2 SEEN-3
          admin,              SEEN-1 SEEN-2 SEEN-3
          planner,            SEEN-1 SEEN-2 SEEN-3
          planner2,           SEEN-2
          buyer,              SEEN-1 SEEN-2
          category-manager2,  nothing
          marketing,          SEEN-1
          finance-controller, nothing
          """)
  void showsEachPersonTheCasesThatAreHisBusiness(String person, String seen) {
    var visitor = Visitor.system(port, person);
    var expected = seen == null ? List.of() : List.of(seen.split(" "));

    var page = visitor.read("/api/cases?process=seen");
    var listed =
        StreamSupport.stream(page.path("cases").spliterator(), false)
            .map(one -> one.path("businessKey").asText())
            .sorted()
            .toList();
    var found =
        List.of(ALL.split(" ")).stream()
            .filter(key -> visitor.get("/api/cases/" + key).statusCode() == 200)
            .toList();

    assertThat(listed).isEqualTo(expected);
    assertThat(found).isEqualTo(expected);
    assertThat(page.path("total").asInt()).isEqualTo(expected.size());
  }

  @Test
  void saysWhyThereIsNoAnswer() {
    var auditor = Visitor.system(port, "auditor");

    var unknown = auditor.get("/api/cases/NOPE");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(Visitor.json(unknown).path("detail").asText())
        .isEqualTo("No case that you may see has the number NOPE");
    var before = auditor.get("/api/cases?page=-1");
    assertThat(before.statusCode()).isEqualTo(400);
    assertThat(Visitor.json(before).path("detail").asText())
        .isEqualTo("page starts at 0: leave it out for the newest cases");
  }

  private void start(String businessKey, Map<String, Object> facts) {
    runtime.startProcessInstanceByKey("seen", businessKey, facts);
  }
}
