package dev.backroom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Two events of one case that are handled at the same moment, in two lanes. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class CollisionTest {
  @Autowired Inbox inbox;
  @Autowired LaneDispatcher lanes;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired JdbcClient database;
  private String deployment = "";

  @BeforeEach
  void deploy() {
    deployment = deployPair();
    Meeting.visits = new CountDownLatch(2);
  }

  @AfterEach
  void undeploy() {
    repository.deleteDeployment(deployment, true);
    database.sql("delete from bk_inbox").update();
  }

  @RepeatedTest(3)
  void costsNoAttempt() {
    runtime.startProcessInstanceByKey("pair", "P-1");
    var left = ParcelEvents.event("pair.left", "left", "P-1", 3);
    var right = ParcelEvents.event("pair.right", "right", "P-1", 3);
    inbox.insert(List.of(left, right));

    lanes.dispatch(new Lane("P-1", "pair.left"));
    lanes.dispatch(new Lane("P-1", "pair.right"));

    assertThat(ParcelEvents.awaitState(inbox, "left", InboxState.HANDLED).attempts()).isEqualTo(1);
    assertThat(ParcelEvents.awaitState(inbox, "right", InboxState.HANDLED).attempts()).isEqualTo(1);
    assertThat(Meeting.visits.getCount()).as("both came at the same moment").isZero();
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey("P-1").count())
        .isZero();
  }

  @Test
  void doesNotTakeBackWhatAnotherWorkerHandledMeanwhile() {
    inbox.insert(List.of(ParcelEvents.event("pair.left", "left", "P-1", 3)));
    var seen = inbox.find("/test", "left").orElseThrow();
    inbox.mark(seen.id(), InboxState.HANDLED, 1, seen.receivedAt(), null);

    assertThat(inbox.markFailedAttempt(seen, InboxState.NEW, 0, seen.receivedAt(), null)).isFalse();

    assertThat(inbox.find("/test", "left").orElseThrow().state()).isEqualTo(InboxState.HANDLED);
  }

  /** Both branches meet here before either of them goes on to the join. */
  public static final class Meeting implements JavaDelegate {
    private static volatile CountDownLatch visits = new CountDownLatch(2);

    @Override
    public void execute(DelegateExecution branch) throws InterruptedException {
      visits.countDown();
      visits.await(20, TimeUnit.SECONDS);
    }
  }

  private String deployPair() {
    var pair =
        Bpmn.createExecutableProcess("pair")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent("start_pairEntered")
            .parallelGateway("gateway_fork")
            .intermediateCatchEvent("catch_left")
            .message("pair.left")
            .serviceTask("service_meetLeft")
            .camundaClass(Meeting.class)
            .parallelGateway("gateway_join")
            .endEvent("end_paired")
            .moveToNode("gateway_fork")
            .intermediateCatchEvent("catch_right")
            .message("pair.right")
            .serviceTask("service_meetRight")
            .camundaClass(Meeting.class)
            .connectTo("gateway_join")
            .done();
    return repository.createDeployment().addModelInstance("pair.bpmn", pair).deploy().getId();
  }
}
