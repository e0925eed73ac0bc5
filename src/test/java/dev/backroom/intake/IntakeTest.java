package dev.backroom.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.backroom.engine.CaseState;
import dev.backroom.engine.Cases;
import dev.backroom.engine.EngineClock;
import dev.backroom.intake.Receipt.Outcome;
import dev.backroom.shared.BusinessKey;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class IntakeTest {
  @Autowired Intake intake;
  @Autowired Inbox inbox;
  @Autowired LaneDispatcher lanes;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired Cases cases;
  @Autowired JdbcClient database;
  @Autowired EngineClock clock;
  private String deployment = "";

  @BeforeEach
  void deploy() {
    deployment = ParcelProcess.deploy(repository);
  }

  @AfterEach
  void undeploy() {
    repository.deleteDeployment(deployment, true);
    List.of("bk_inbox", "bk_inbox_conflict", "bk_open_case")
        .forEach(table -> database.sql("delete from " + table).update());
    clock.reset();
  }

  @Test
  void startsOneCaseHoweverOftenAndFromHowManySendersAnEventComes() {
    var receipts =
        IntStream.range(0, 8)
            .mapToObj(
                sender -> CompletableFuture.supplyAsync(() -> intake.accept(booked("P-1", 3))))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .map(Receipt::outcome)
            .toList();

    awaitState("booked-P-1", InboxState.HANDLED);
    assertThat(receipts).containsOnlyOnce(Outcome.ACCEPTED).contains(Outcome.REPEATED);
    assertThat(open("P-1")).isEqualTo(1);
  }

  @Test
  void keepsOtherContentUnderAKnownIdAsEvidence() {
    intake.accept(booked("P-1", 3));

    assertThat(intake.accept(booked("P-1", 4)).outcome()).isEqualTo(Outcome.CONFLICTING);

    assertThat(count("bk_inbox_conflict")).isEqualTo(1);
    awaitState("booked-P-1", InboxState.HANDLED);
  }

  @Test
  void wakesAnEarlyEventWhenItsCaseWaitsForIt() {
    intake.accept(collected("P-1"));
    awaitState("collected-P-1", InboxState.EARLY);
    intake.accept(booked("P-1", 3));
    awaitState("booked-P-1", InboxState.HANDLED);

    tasks.complete(
        tasks.createTaskQuery().processInstanceBusinessKey("P-1").singleResult().getId());

    awaitState("collected-P-1", InboxState.HANDLED);
    assertThat(cases.find("P-1").orElseThrow().summary().state()).isEqualTo(CaseState.COMPLETED);
  }

  @Test
  void showsAnEventThatNobodyWantsAsAnOrphan() {
    clock.set(clock.instant());
    intake.accept(collected("P-9"));
    awaitState("collected-P-9", InboxState.EARLY);

    clock.advance(Duration.ofDays(4));
    lanes.sweep();

    awaitState("collected-P-9", InboxState.ORPHAN);
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void keepsAStartThatFailsUntilItIsDiscardedWithAReason(CapturedOutput log) {
    clock.set(clock.instant());
    intake.accept(booked("P-1", 901));
    for (int attempt = 1; attempt < 5; attempt++) {
      awaitAttempts("booked-P-1", attempt);
      clock.advance(Duration.ofHours(1));
      lanes.sweep();
    }

    awaitState("booked-P-1", InboxState.FAILED);
    assertThat(open("P-1")).isZero();
    var failed = inbox.find("/test", "booked-P-1").orElseThrow();
    assertThat(failed.note()).contains("missing");
    assertThat(log).containsPattern("WARN \\[P-1].*attempt 5 failed");
    assertThat(inbox.decide(failed.id(), InboxState.DISCARDED, "weighed wrongly", "me")).isTrue();
    assertThat(inbox.decide(failed.id(), InboxState.NEW, null, "me")).isFalse();
  }

  @Test
  void refusesASecondOpenCaseOfTheSameNumber() {
    intake.accept(booked("P-1", 3));
    awaitState("booked-P-1", InboxState.HANDLED);

    intake.accept(event("parcel.booked", "again-P-1", "P-1", 3));

    awaitAttempts("again-P-1", 1);
    assertThat(inbox.find("/test", "again-P-1").orElseThrow().note()).contains("already open");
    assertThat(open("P-1")).isEqualTo(1);
  }

  @Test
  void takesABatchAsAWhole() {
    intake.accept(booked("P-0", 3));
    var batch = IntStream.range(0, 500).mapToObj(number -> booked("P-" + number, 3)).toList();

    var receipts = intake.acceptAll(batch);

    assertThat(receipts.get(0).outcome()).isEqualTo(Outcome.REPEATED);
    assertThat(receipts.subList(1, 500)).allMatch(receipt -> receipt.outcome() == Outcome.ACCEPTED);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                runtime.createProcessInstanceQuery().processDefinitionKey("parcel").count() == 500);
  }

  @Test
  void refusesAWholeBatchForOneConflict() {
    intake.accept(booked("P-0", 3));
    awaitState("booked-P-0", InboxState.HANDLED);

    var receipts = intake.acceptAll(List.of(booked("P-1", 3), booked("P-0", 4)));

    assertThat(receipts).extracting(Receipt::outcome).contains(Outcome.CONFLICTING);
    assertThat(inbox.find("/test", "booked-P-1")).isEmpty();
  }

  private void awaitState(String id, InboxState state) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> inbox.find("/test", id).filter(entry -> entry.state() == state).isPresent());
  }

  private void awaitAttempts(String id, int attempts) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                inbox.find("/test", id).filter(entry -> entry.attempts() == attempts).isPresent());
  }

  private long open(String key) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).count();
  }

  private long count(String table) {
    return database.sql("select count(*) from " + table).query(Long.class).single();
  }

  private IncomingEvent booked(String parcel, int weight) {
    return event("parcel.booked", "booked-" + parcel, parcel, weight);
  }

  private IncomingEvent collected(String parcel) {
    return event("parcel.collected", "collected-" + parcel, parcel, 3);
  }

  private IncomingEvent event(String type, String id, String parcel, int weight) {
    return new IncomingEvent(
        id,
        URI.create("/test"),
        type,
        new BusinessKey(parcel),
        clock.instant(),
        JsonNodeFactory.instance.objectNode().put("weight", weight));
  }
}
