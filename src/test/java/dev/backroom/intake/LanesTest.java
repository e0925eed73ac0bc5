package dev.backroom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.engine.EngineClock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** Order in a lane, order among lanes, and what a kill may leave asleep. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class LanesTest {
  private static final int MANY = 5000;

  @Autowired Intake intake;
  @Autowired Inbox inbox;
  @Autowired Backlog backlog;
  @Autowired LaneDispatcher lanes;
  @Autowired EventHandling handling;
  @Autowired TransactionTemplate transaction;
  @Autowired RepositoryService repository;
  @Autowired TaskService tasks;
  @Autowired JdbcClient database;
  @Autowired EngineClock clock;
  private String deployment = "";

  @BeforeEach
  void deploy() {
    deployment = ParcelProcess.deploy(repository);
    clock.set(clock.instant());
  }

  @AfterEach
  void undeploy() {
    repository.deleteDeployment(deployment, true);
    List.of("bk_inbox", "bk_open_case")
        .forEach(table -> database.sql("delete from " + table).update());
    clock.reset();
  }

  @Test
  void findsAnEarlyEventThatNobodyWoke() {
    intake.accept(ParcelEvents.booked("P-1", 3));
    ParcelEvents.awaitState(inbox, "booked-P-1", InboxState.HANDLED);
    pack();
    asleep(List.of(ParcelEvents.collected("P-1"), ParcelEvents.collected("P-2")));

    assertThat(lanes.lookAgain()).as("only the one whose case waits").isEqualTo(1);

    ParcelEvents.awaitState(inbox, "collected-P-1", InboxState.HANDLED);
    assertThat(stateOf("collected-P-2")).isEqualTo(InboxState.EARLY);
  }

  @Test
  void wakesNoneOfThousandsOfEarlyEventsThatNobodyWaitsFor() {
    asleep(
        IntStream.range(0, MANY)
            .mapToObj(number -> ParcelEvents.collected("P-" + number))
            .toList());

    assertThat(lanes.lookAgain()).isZero();
  }

  @Test
  void letsNothingPassAnEventThatFailedUntilSomebodyDecides() {
    failed(ParcelEvents.event("parcel.booked", "first", "P-1", 901));
    intake.accept(ParcelEvents.event("parcel.booked", "second", "P-1", 3));
    intake.accept(ParcelEvents.collected("P-1"));

    ParcelEvents.awaitState(inbox, "collected-P-1", InboxState.EARLY);
    assertThat(handling.handleNext(new Lane("P-1", "parcel.booked"))).isFalse();
    assertThat(stateOf("second")).isEqualTo(InboxState.NEW);
    assertThat(inbox.dueLanes(10)).isEmpty();
    assertThat(backlog.due()).isZero();

    var failed = inbox.find("/test", "first").orElseThrow();
    inbox.decide(failed.id(), InboxState.DISCARDED, "weighed wrongly", "operator");
    lanes.sweep();

    ParcelEvents.awaitState(inbox, "second", InboxState.HANDLED);
  }

  @Test
  void takesTheLaneFirstThatIsDueLongest() {
    transaction.executeWithoutResult(
        unseenByTheSweep -> {
          inbox.insert(List.of(ParcelEvents.collected("P-1"), ParcelEvents.collected("P-2")));
          database
              .sql("update bk_inbox set due_at = ? where subject = 'P-2'")
              .params(utc(clock.instant().minusSeconds(1)))
              .update();

          assertThat(inbox.dueLanes(1)).containsExactly(new Lane("P-2", "parcel.collected"));
          assertThat(inbox.dueLanes(10)).hasSize(2);
          unseenByTheSweep.setRollbackOnly();
        });
  }

  private void pack() {
    tasks.complete(
        tasks.createTaskQuery().processInstanceBusinessKey("P-1").singleResult().getId());
  }

  /** As a kill leaves them: stored, early, and nobody to wake them. */
  private void asleep(List<IncomingEvent> events) {
    transaction.executeWithoutResult(
        begun -> {
          inbox.insert(events);
          database
              .sql("update bk_inbox set state = 'EARLY', due_at = ? where state = 'NEW'")
              .params(utc(clock.instant().plus(Duration.ofDays(3))))
              .update();
        });
  }

  private void failed(IncomingEvent event) {
    transaction.executeWithoutResult(
        begun -> {
          inbox.insert(List.of(event));
          database.sql("update bk_inbox set state = 'FAILED', attempts = 5").update();
        });
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private InboxState stateOf(String id) {
    return inbox.find("/test", id).orElseThrow().state();
  }
}
