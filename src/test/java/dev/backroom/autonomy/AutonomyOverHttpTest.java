package dev.backroom.autonomy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.ProcessTest;
import dev.backroom.Visitor;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
class AutonomyOverHttpTest {
  private static final String ALL = "{\"kind\": \"ALL\", \"reason\": \"stop\"}";
  private static final String BECAUSE = "{\"reason\": \"it is well again\"}";

  @LocalServerPort int port;
  @Autowired BeanFactory application;

  private StepAsking step;

  @BeforeEach
  void start() {
    step = new StepAsking(application);
    step.forget();
  }

  @AfterEach
  void forget() {
    step.forget();
  }

  @Test
  void switchesEverythingOffAndOnAgainWithTwoPeople() {
    assertThat(post("operator", "/switches", ALL).statusCode()).isEqualTo(204);
    assertThat(step.ask()).isEqualTo(AutonomyLevel.RECOMMEND);

    var thrown = as("operator").read("/api/autonomy").at("/switches/0");
    assertThat(thrown.path("thrownBy").asText()).isEqualTo("operator");
    var lift = "/switches/%d/lift".formatted(thrown.path("id").asLong());
    assertThat(post("operator", lift, BECAUSE).statusCode()).isEqualTo(202);
    var proposal = as("operator").read("/api/autonomy").at("/proposals/0/id").asLong();
    var confirm = "/proposals/%d/confirm".formatted(proposal);

    var alone = post("operator", confirm, "");
    assertThat(alone.statusCode()).isEqualTo(403);
    assertThat(Visitor.json(alone).path("detail").asText()).contains("a second person");
    assertThat(post("process-owner", confirm, "").statusCode()).isEqualTo(204);
    assertThat(step.ask()).isEqualTo(AutonomyLevel.AUTO);
    assertThat(as("admin").read("/api/autonomy/changes"))
        .extracting(change -> change.path("to").asText())
        .containsExactly("ON", "OFF");
  }

  @Test
  void isGovernedByThoseWhoMay() {
    for (var person : new String[] {"planner", "buyer", "auditor", "integration"}) {
      assertThat(post(person, "/switches", ALL).statusCode()).as(person).isEqualTo(403);
      assertThat(as(person).get("/api/autonomy").statusCode()).as(person).isEqualTo(403);
    }
    for (var person : new String[] {"finance-controller", "process-owner", "operator", "admin"}) {
      assertThat(as(person).get("/api/autonomy").statusCode()).as(person).isEqualTo(200);
    }
  }

  @Test
  void saysWhatIsWrongWithASwitchThatWouldStopNothing() {
    var answer =
        post(
            "operator",
            "/switches",
            "{\"kind\": \"SYSTEM\", \"name\": \"epr\", \"reason\": \"x\"}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Visitor.json(answer).path("detail").asText()).contains("There is no system 'epr'");
  }

  @Test
  void refusesToRaiseWithoutAgreementAndLowersAtOnce() {
    post("operator", "/levels", level("OBSERVE"));
    assertThat(step.ask()).isEqualTo(AutonomyLevel.OBSERVE);

    var raise = post("operator", "/levels", level("AUTO"));

    assertThat(raise.statusCode()).isEqualTo(403);
    assertThat(Visitor.json(raise).path("detail").asText()).contains("Fewer than 50 cases");
  }

  @Test
  void takesReportsAboutModelsFromSystemsAndOperators() {
    var report = "{\"health\": \"DEGRADED\", \"reason\": \"error doubled\"}";
    assertThat(put("planner", report).statusCode()).isEqualTo(403);
    assertThat(put("integration", report).statusCode()).isEqualTo(204);
    assertThat(put("operator", report.replace("DEGRADED", "ILL")).statusCode()).isEqualTo(400);

    assertThat(as("operator").read("/api/autonomy").at("/models/0/health").asText())
        .isEqualTo("DEGRADED");
    assertThat(step.ask(step.smallOrder(), "demand-forecast")).isEqualTo(AutonomyLevel.RECOMMEND);
  }

  @Test
  void listsTheReasonsForWhichPeopleOverride() {
    assertThat(as("operator").read("/api/autonomy/override-reasons").path("WRONG_PRICE").asText())
        .isEqualTo("The price is not acceptable");
  }

  private static String level(String level) {
    return """
        {"process": "purchaseSourcing", "action": "RELEASE_ORDER", "level": "%s", "reason": "look"}
        """
        .formatted(level);
  }

  private HttpResponse<String> put(String person, String report) {
    return as(person)
        .send("PUT", "/api/autonomy/models/demand-forecast/health", "application/json", report);
  }

  private HttpResponse<String> post(String person, String path, String json) {
    return as(person).post("/api/autonomy" + path, json);
  }

  private Visitor as(String person) {
    return Visitor.system(port, person);
  }
}
