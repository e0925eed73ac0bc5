package dev.backroom.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.ProcessTest;
import dev.backroom.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an owner is told who deploys a table from Modeler. */
@ProcessTest
class DeployedTableCheckTest {
  @Autowired RepositoryService repository;
  @LocalServerPort int port;

  @AfterEach
  void forget() {
    repository
        .createDeploymentQuery()
        .deploymentName("sketches")
        .list()
        .forEach(made -> repository.deleteDeployment(made.getId(), true));
  }

  @Test
  void makesATableLiveThatAnswersEverythingOnce() {
    assertThat(deploy(table("< 50000", ">= 50000")).statusCode()).isEqualTo(200);
    assertThat(live()).isOne();
  }

  @Test
  void refusesAGapWithTheInputThatNobodyAnswers() {
    var answer = deploy(table("< 50000", "> 50000"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Visitor.json(answer).path("message").asText())
        .isEqualTo(
            "Nothing was deployed. Table sketched: No rule answers, for example {amountMinor=50000}.");
    assertThat(live()).isZero();
  }

  @Test
  void refusesTwoAnswersAndACellThatCannotBeRead() {
    assertThat(deploy(table("<= 50000", ">= 50000")).body())
        .contains("Rules small and large both answer, for example {amountMinor=50000}");
    assertThat(deploy(table("< 50000", ">= fifty thousand")).statusCode()).isEqualTo(400);
    assertThat(live()).isZero();
  }

  private static byte[] table(String small, String large) {
    return SketchedTable.of("UNIQUE")
        .input("amountMinor", "long")
        .rule("small", small, "\"A\"")
        .rule("large", large, "\"B\"")
        .dmn();
  }

  private long live() {
    return repository.createDecisionDefinitionQuery().decisionDefinitionKey("sketched").count();
  }

  /** As Modeler sends it. */
  private HttpResponse<String> deploy(byte[] table) {
    var body =
        """
        --part
        Content-Disposition: form-data; name="deployment-name"

        sketches
        --part
        Content-Disposition: form-data; name="sketch.dmn"; filename="sketch.dmn"
        Content-Type: application/octet-stream

        %s
        --part--
        """
            .formatted(new String(table, StandardCharsets.UTF_8))
            .replace("\n", "\r\n");
    return Visitor.system(port, "process-owner")
        .send("POST", "/engine-rest/deployment/create", "multipart/form-data; boundary=part", body);
  }
}
