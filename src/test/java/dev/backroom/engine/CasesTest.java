package dev.backroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.backroom.shared.BusinessKey;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@RecordApplicationEvents
class CasesTest {
  private static final BusinessKey PARCEL = new BusinessKey("PARCEL-1");
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  @Autowired RepositoryService repository;
  @Autowired ProcessLauncher launcher;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired Cases cases;
  @Autowired EngineClock clock;
  @Autowired ApplicationEvents published;
  private String deployment = "";

  @BeforeEach
  void deploy() {
    clock.set(MONDAY);
    var parcel =
        Bpmn.createExecutableProcess("parcel")
            .name("Parcel")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent("start_parcelBooked")
            .message("parcel.booked")
            .userTask("user_packParcel")
            .name("Pack parcel")
            .camundaCandidateGroups("warehouse")
            .camundaDueDate("2026-03-03T09:00:00Z")
            .intermediateCatchEvent("catch_collected")
            .message("parcel.collected")
            .endEvent("end_collected")
            .done();
    deployment =
        repository.createDeployment().addModelInstance("parcel.bpmn", parcel).deploy().getId();
  }

  @AfterEach
  void undeploy() {
    repository.deleteDeployment(deployment, true);
    clock.reset();
  }

  @Test
  void tellsForWhomACaseWaitsAndUntilWhen() {
    launcher.start("parcel.booked", PARCEL, "{}");

    var description = cases.find("PARCEL-1").orElseThrow();

    assertThat(description.summary().state()).isEqualTo(CaseState.OPEN);
    assertThat(description.summary().startedAt()).isEqualTo(MONDAY);
    assertThat(description.waits())
        .containsExactly(
            new CaseWait(
                "PERSON",
                "user_packParcel",
                "Pack parcel",
                "warehouse",
                Instant.parse("2026-03-03T09:00:00Z")));
  }

  @Test
  void listsTheStepsTakenOnceTheMessageHasEndedTheCase() {
    launcher.start("parcel.booked", PARCEL, "{}");
    assertThat(launcher.correlate("parcel.collected", PARCEL, "{}")).isFalse();
    tasks.complete(tasks.createTaskQuery().singleResult().getId());

    assertThat(launcher.correlate("parcel.collected", PARCEL, "{\"by\":\"van\"}")).isTrue();

    var description = cases.find("PARCEL-1").orElseThrow();
    assertThat(description.summary().state()).isEqualTo(CaseState.COMPLETED);
    assertThat(description.waits()).isEmpty();
    assertThat(description.steps())
        .extracting(CaseStep::activityId)
        .containsExactlyInAnyOrder(
            "start_parcelBooked", "user_packParcel", "catch_collected", "end_collected");
  }

  @Test
  void announcesThatACaseStartedWhatItWaitsForAndThatItEnded() {
    launcher.start("parcel.booked", PARCEL, "{}");
    tasks.complete(tasks.createTaskQuery().singleResult().getId());
    launcher.correlate("parcel.collected", PARCEL, "{}");

    assertThat(published.stream(CaseWaitsFor.class))
        .containsExactly(new CaseWaitsFor(PARCEL, "parcel.collected"));
    assertThat(published.stream(CaseStarted.class))
        .extracting(CaseStarted::processKey, CaseStarted::businessKey)
        .containsExactly(tuple("parcel", PARCEL));
    assertThat(published.stream(CaseEnded.class))
        .containsExactly(new CaseEnded("parcel", PARCEL, true));
  }

  @Test
  void saysOfACaseThatSomebodyDeletedThatItDidNotComplete() {
    var instance = launcher.start("parcel.booked", PARCEL, "{}");

    runtime.deleteProcessInstance(instance, "by mistake");

    assertThat(published.stream(CaseEnded.class))
        .containsExactly(new CaseEnded("parcel", PARCEL, false));
  }

  @Test
  void listsCasesByProcessAndState() {
    launcher.start("parcel.booked", PARCEL, "{}");

    assertThat(cases.list("parcel", CaseState.OPEN, CaseFilter.EVERYTHING, 0, 10))
        .extracting(CaseSummary::businessKey)
        .isEqualTo(List.of("PARCEL-1"));
    assertThat(cases.count("parcel", CaseState.COMPLETED, CaseFilter.EVERYTHING)).isZero();
    assertThat(cases.find("PARCEL-2")).isEmpty();
  }
}
