package dev.backroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** Every address at which somebody could deploy makes a whole feature folder live, or nothing. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class DeploymentsOverHttpTest {
  private static final String CREATE = "/engine-rest/deployment/create";
  private static final String BY_WEBAPP = "/camunda/api/engine/engine/default/deployment/";
  private static final String FORM = "multipart/form-data; boundary=cut";

  @LocalServerPort int port;
  @Autowired RepositoryService repository;

  @BeforeEach
  void deployFolder() {
    var process = Bpmn.createExecutableProcess("press").startEvent().endEvent().done();
    repository
        .createDeployment()
        .name("pressing")
        .source("owner")
        .addModelInstance("press.bpmn", process)
        .addString("press.form", form("first"))
        .deploy();
  }

  @AfterEach
  void forget() {
    repository.createDeploymentQuery().deploymentName("pressing").list().stream()
        .map(deployment -> deployment.getId())
        .forEach(id -> repository.deleteDeployment(id, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {CREATE, CREATE + "/", "/engine-rest/engine/default/deployment/create/"})
  void assemblesTheFolderHoweverTheAddressIsWritten(String address) {
    var answer = deploy("admin", address, file("press.form", form("second")));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(modelsOf(answer)).containsExactlyInAnyOrder("press.bpmn", "press.form");
  }

  @ParameterizedTest
  @ValueSource(strings = {"create", "create/", "%63reate", "x/redeploy"})
  void deploysNothingThroughTheWebapps(String address) {
    var admin = Visitor.loggedIn(port, "admin");
    admin.get("/camunda/app/cockpit/default/");

    var answer = admin.send("POST", BY_WEBAPP + address, FORM, body(file("a.form", form("a"))));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void deploysNothingOldAgainPastTheFolder() {
    var old = repository.createDeploymentQuery().deploymentName("pressing").singleResult().getId();

    var answer =
        Visitor.system(port, "admin").post("/engine-rest/deployment/" + old + "/%72edeploy", "{}");

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void saysWhichFileIsNoJson() {
    var answer = deploy("admin", CREATE, file("press.form", "no form"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(message(answer)).contains("press.form is not JSON");
  }

  @Test
  void saysHowModelsAreSent() {
    var answer = Visitor.system(port, "admin").post(CREATE, "{}");

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(message(answer)).contains("multipart/form-data");
  }

  @Test
  void saysHowLargeADeploymentMayBe() {
    var answer = deploy("admin", CREATE, file("press.form", "x".repeat(11 << 20)));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(message(answer)).contains("larger than 10 MB");
  }

  @Test
  void takesNoOwnersDeploymentForAShippedOne() {
    var answer =
        deploy("admin", CREATE, field("deployment-source", "backroom") + file("a.form", form("a")));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(message(answer)).contains("marks what came with the application");
  }

  private HttpResponse<String> deploy(String user, String address, String parts) {
    return Visitor.system(port, user).send("POST", address, FORM, body(parts));
  }

  private List<String> modelsOf(HttpResponse<String> deployed) {
    return repository.getDeploymentResourceNames(Visitor.json(deployed).path("id").asText());
  }

  private static String message(HttpResponse<String> answer) {
    return Visitor.json(answer).path("message").asText();
  }

  private static String form(String text) {
    return "{\"id\":\"press\",\"components\":[{\"type\":\"text\",\"text\":\"%s\"}]}"
        .formatted(text);
  }

  private static String body(String parts) {
    return parts + "--cut--\r\n";
  }

  private static String field(String name, String value) {
    return part("name=\"%s\"".formatted(name), value);
  }

  private static String file(String name, String content) {
    return part("name=\"%1$s\"; filename=\"%1$s\"".formatted(name), content);
  }

  private static String part(String disposition, String content) {
    return "--cut\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n"
        .formatted(disposition, content);
  }
}
