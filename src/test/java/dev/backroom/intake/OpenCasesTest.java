package dev.backroom.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;

/** A case that no event started is as open as any other. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class OpenCasesTest {
  @Autowired OpenCases openCases;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  private String deployment = "";

  @BeforeEach
  void deploy() {
    var errand =
        Bpmn.createExecutableProcess("enteredErrand")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent("start_errandEntered")
            .serviceTask("service_giveNumber")
            .camundaExpression(
                "${execution.processBusinessKey == null ? execution.setProcessBusinessKey('E-1') : true}")
            .userTask("user_doErrand")
            .endEvent("end_errandDone")
            .done();
    deployment =
        repository.createDeployment().addModelInstance("errand.bpmn", errand).deploy().getId();
  }

  @AfterEach
  void undeploy() {
    repository.deleteDeployment(deployment, true);
    assertThat(openCases.isOpen("E-1")).as("after its deletion").isFalse();
  }

  @Test
  void knowsACaseThatGetsItsNumberAfterItsStart() {
    var instance = runtime.startProcessInstanceByKey("enteredErrand");

    assertThat(openCases.isOpen("E-1")).isTrue();

    runtime.suspendProcessInstanceById(instance.getId());
    runtime.activateProcessInstanceById(instance.getId());
    assertThat(openCases.isOpen("E-1")).isTrue();
    runtime.deleteProcessInstance(instance.getId(), "no longer needed");
    assertThat(openCases.isOpen("E-1")).isFalse();
  }

  @Test
  void refusesASecondCaseOfTheSameNumberWhoeverStartsIt() {
    runtime.startProcessInstanceByKey("enteredErrand", "E-1");

    assertThatThrownBy(() -> runtime.startProcessInstanceByKey("enteredErrand", "E-1"))
        .hasMessageContaining("already open");

    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey("E-1").count())
        .isEqualTo(1);
  }
}
