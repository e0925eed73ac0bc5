package dev.backroom.purchasing;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.model.bpmn.Bpmn;

/** Stands for the shared approval: one signature, answered by the test. */
final class ApprovalInTest implements AutoCloseable {
  static final String SIGNATURE = "user_signInTest";

  private final RepositoryService repository;
  private final DeploymentWithDefinitions deployment;

  ApprovalInTest(RepositoryService repository) {
    this.repository = repository;
    this.deployment =
        repository
            .createDeployment()
            .name("approval in test")
            .addModelInstance(
                "approval.bpmn",
                Bpmn.createExecutableProcess("approval")
                    .camundaHistoryTimeToLiveString("P1D")
                    .startEvent()
                    .userTask(SIGNATURE)
                    .endEvent()
                    .done())
            .deployWithResult();
  }

  int version() {
    return deployment.getDeployedProcessDefinitions().get(0).getVersion();
  }

  @Override
  public void close() {
    repository.deleteDeployment(deployment.getId(), true);
  }
}
