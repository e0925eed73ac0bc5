package dev.backroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backroom.ProcessTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class FailedStepTest {
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired EngineClock clock;
  private String deployment = "";

  @BeforeEach
  void deploy() {
    var failing =
        Bpmn.createExecutableProcess("failing")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .serviceTask("service_fail")
            .camundaAsyncBefore()
            .camundaExpression("${nothing.here}")
            .endEvent()
            .done();
    deployment =
        repository.createDeployment().addModelInstance("failing.bpmn", failing).deploy().getId();
    clock.set(Instant.parse("2026-11-23T08:00:00Z"));
  }

  @AfterEach
  void undeploy() {
    repository.deleteDeployment(deployment, true);
    clock.reset();
  }

  @Test
  void waitsLongerAfterEachFailureAndThenBecomesAnIncident() {
    var failing = runtime.startProcessInstanceByKey("failing", "FAIL-1");
    var pauses = new ArrayList<Duration>();

    while (job().getRetries() > 0) {
      assertThatThrownBy(() -> management.executeJob(job().getId())).isInstanceOf(Exception.class);
      if (job().getDuedate() != null && job().getRetries() > 0) {
        pauses.add(Duration.between(clock.instant(), job().getDuedate().toInstant()));
      }
    }

    assertThat(pauses)
        .isEqualTo(
            List.of(
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                Duration.ofMinutes(1),
                Duration.ofMinutes(5)));
    assertThat(runtime.createIncidentQuery().processInstanceId(failing.getId()).list())
        .singleElement()
        .satisfies(incident -> assertThat(incident.getActivityId()).isEqualTo("service_fail"));
  }

  private Job job() {
    return management.createJobQuery().processDefinitionKey("failing").singleResult();
  }
}
