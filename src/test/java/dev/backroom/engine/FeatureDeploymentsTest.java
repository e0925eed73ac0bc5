package dev.backroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class FeatureDeploymentsTest {
  @TempDir static Path application;
  @Autowired RepositoryService repository;
  @Autowired EngineClock clock;
  @Autowired CaseFacts facts;
  private FeatureDeployments deployments;

  @BeforeEach
  void ship() throws IOException {
    shipProcess("first");
    shipForm("first");
    var classpath = new URLClassLoader(new URL[] {application.toUri().toURL()}, null);
    deployments =
        new FeatureDeployments(
            repository,
            new ShippedFolders(new PathMatchingResourcePatternResolver(classpath)),
            facts);
    deployments.deployShipped();
  }

  @AfterEach
  void forget() {
    repository.createDeploymentQuery().deploymentName("laundry").list().stream()
        .map(deployment -> deployment.getId())
        .forEach(id -> repository.deleteDeployment(id, true));
    clock.reset();
  }

  @Test
  void makesNoNewVersionWhenNothingChanged() {
    deployments.deployShipped();

    assertThat(versions()).isEqualTo(1);
  }

  @Test
  void deploysTheWholeFolderWhenOneModelChanged() throws IOException {
    shipForm("second");

    deployments.deployShipped();

    assertThat(versions()).isEqualTo(2);
    assertThat(liveForm()).contains("second");
  }

  @Test
  void keepsWhatAnOwnerMadeLiveAndReportsTheNewerShippedFolder() throws IOException {
    ownerDeploys("wash.form", form("owned"));
    shipForm("second");

    deployments.deployShipped();

    assertThat(liveForm()).contains("owned");
    assertThat(deployments.heldBack()).containsExactly("laundry");
  }

  @Test
  void saysNothingAfterALiveChangeWhenNothingNewerWasShipped() {
    ownerDeploys("wash.form", form("owned"));

    deployments.deployShipped();

    assertThat(deployments.heldBack()).isEmpty();
    assertThat(liveForm()).contains("owned");
  }

  @Test
  void assemblesAFormThatWasDeployedAloneWithTheLiveRestOfItsFolder() {
    ownerDeploys("renamed by the owner.form", form("owned"));

    assertThat(deployments.modelsOf(deployments.live("laundry").orElseThrow()).keySet())
        .containsExactly("renamed by the owner.form", "wash.bpmn");
    assertThat(versions()).isEqualTo(2);
  }

  private void ownerDeploys(String file, String content) {
    clock.advance(Duration.ofMinutes(1));
    new OwnerDeployment(repository, deployments, List.of())
        .deploy(
            "anything", "Camunda Modeler", Map.of(file, content.getBytes(StandardCharsets.UTF_8)));
  }

  private long versions() {
    return repository.createProcessDefinitionQuery().processDefinitionKey("wash").count();
  }

  private String liveForm() {
    return deployments.modelsOf(deployments.live("laundry").orElseThrow()).entrySet().stream()
        .filter(model -> model.getKey().endsWith(".form"))
        .map(model -> new String(model.getValue(), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }

  private static void shipProcess(String name) throws IOException {
    var process = Bpmn.createExecutableProcess("wash").name(name).startEvent().endEvent().done();
    write("wash.bpmn", Bpmn.convertToString(process));
  }

  private static void shipForm(String text) throws IOException {
    write("wash.form", form(text));
  }

  private static String form(String text) {
    return "{\"id\":\"wash\",\"type\":\"default\",\"components\":[{\"type\":\"text\",\"text\":\"%s\"}]}"
        .formatted(text);
  }

  private static void write(String file, String content) throws IOException {
    var folder = Files.createDirectories(application.resolve("processes/laundry"));
    Files.writeString(folder.resolve(file), content);
  }
}
