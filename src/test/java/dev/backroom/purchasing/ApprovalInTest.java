package dev.backroom.purchasing;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stands for the shared approval: one signature, answered by the test. */
final class ApprovalInTest implements AutoCloseable {
  static final String SIGNATURE = "user_signInTest";

  private final RepositoryService repository;
  private final JdbcClient database;
  private final DeploymentWithDefinitions deployment;

  ApprovalInTest(RepositoryService repository, JdbcClient database) {
    this.repository = repository;
    this.database = database;
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

  /** As sourcing leaves it before the order goes to the supplier. */
  void putOnRecord(String order, long amountMinor) {
    database
        .sql(
            """
            insert into bk_approval
              (id, business_key, requester, amount_minor, route, asked_by, routed_at, covered_at)
            values ('sourced', ?, 'planner', ?, 'AUTO', 'purchaseSourcing', current_timestamp, current_timestamp)
            """)
        .params(order, amountMinor)
        .update();
  }

  void forget(String order) {
    database.sql("delete from bk_approval where business_key = ?").param(order).update();
  }

  @Override
  public void close() {
    repository.deleteDeployment(deployment.getId(), true);
  }
}
