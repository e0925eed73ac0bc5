package dev.backroom.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One story for each thing that people are told, from what happens to the mail. */
class NoticeStoriesTest extends NoticeStory {
  /** Four business hours after Friday afternoon. */
  private static final String HALF_TIME = "2026-11-23T09:00:01Z";

  @Autowired RepositoryService repository;

  @Test
  void tellsWhoeverMaySignThatASignatureWaits() {
    askFor(ORDER, 72_000, "planner");

    var mails = received();

    assertThat(readers(mails)).containsExactlyInAnyOrder(addressOf("buyer"), addressOf("buyer2"));
    var task = driver.openTask(SIGNATURE, ORDER).orElseThrow().getId();
    assertThat(mails.get(0).subject()).isEqualTo("Give signature: 120 x SKU-0001 (720.00 EUR)");
    assertThat(mails.get(0).text())
        .startsWith(
            "Your group is asked to do this: Give signature, 120 x SKU-0001 (720.00 EUR), number "
                + ORDER
                + ".\n\nhttp://127.0.0.1:8080/camunda/app/tasklist/default/#/?task="
                + task);
    assertThat(mails.get(0).messageId())
        .matches("<NTC-2026-\\d{6}\\.service_sendNotice\\.1@backroom\\.example>");
    assertThat(states()).containsExactly("DELIVERED", "DELIVERED");
  }

  @Test
  void asksNobodyToSignWhatHeRequestedHimself() {
    askFor(ORDER, 72_000, "buyer");

    assertThat(readers(received())).containsExactly(addressOf("buyer2"));
  }

  @Test
  void asksNobodyToSignTwice() {
    identity.createMembership("category-manager", "finance-controller");
    try {
      askFor(ORDER, 2_500_000, "planner");
      received();
      sign(ORDER, "category-manager", "APPROVE");

      assertThat(received())
          .filteredOn(mail -> mail.to().equals(addressOf("category-manager")))
          .as("the first signature only")
          .hasSize(1);
      assertThat(readers(received())).contains(addressOf("finance-controller"));
    } finally {
      identity.deleteMembership("category-manager", "finance-controller");
    }
  }

  /** How far the software may go depends on the process that asks, so one of that name does. */
  @Test
  void asksNobodyWhereTheTableAsksNobody() {
    var model =
        Bpmn.createExecutableProcess("purchaseSourcing")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .callActivity("call_approval")
            .calledElement("approval")
            .endEvent()
            .done();
    var call = model.<CallActivity>getModelElementById("call_approval").builder();
    call.camundaInBusinessKey("#{execution.processBusinessKey}");
    var all = model.newInstance(CamundaIn.class);
    all.setCamundaVariables("all");
    call.addExtensionElement(all);
    var deployment =
        repository.createDeployment().addModelInstance("asking.bpmn", model).deploy().getId();
    try {
      driver.start("purchaseSourcing", ORDER, facts(49_999, "planner"));

      assertThat(received()).isEmpty();
      assertThat(states()).isEmpty();
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }

  @Test
  void tellsTheNextLevelWhenTheTimeHasPassed() {
    askFor(ORDER, 72_000, "planner");

    timeIs("2026-11-23T13:00:01Z");

    assertThat(received())
        .filteredOn(mail -> mail.subject().startsWith("Overdue"))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.to()).isEqualTo(addressOf("category-manager"));
              assertThat(mail.subject())
                  .isEqualTo("Overdue, now asked of you too: 120 x SKU-0001 (720.00 EUR)");
            });
  }

  @Test
  void remindsThoseWhoHaveNotSigned() {
    askFor(ORDER, 72_000, "buyer");

    timeIs(HALF_TIME);

    assertThat(received())
        .filteredOn(mail -> mail.subject().startsWith("Half of the time"))
        .extracting(Received::to)
        .containsExactly(addressOf("buyer2"));
  }

  @Test
  void remindsOnlyTheOneWhoHasTakenTheTask() {
    askFor(ORDER, 72_000, "planner");
    tasks.claim(driver.openTask(SIGNATURE, ORDER).orElseThrow().getId(), "buyer");

    timeIs(HALF_TIME);

    assertThat(received())
        .filteredOn(mail -> mail.subject().startsWith("Half of the time"))
        .extracting(Received::to)
        .containsExactly(addressOf("buyer"));
  }

  @Test
  void asksTheRequesterByNameAndThenWhoeverHadTheQuestion() {
    askFor(ORDER, 72_000, "planner");
    received();
    decide(SIGNATURE, ORDER, "buyer", Map.of("decision", "ASK", "comment", "What for?"));

    assertThat(received())
        .filteredOn(mail -> mail.to().equals(addressOf("planner")))
        .singleElement()
        .satisfies(
            mail ->
                assertThat(mail.text())
                    .startsWith("You are asked to do this: Answer question, 120 x SKU-0001"));
    decide("user_answerQuestion", ORDER, "planner", Map.of("answer", "For the shelf"));

    assertThat(received())
        .filteredOn(mail -> mail.text().startsWith("You are asked to do this: Give signature"))
        .extracting(Received::to)
        .containsExactly(addressOf("buyer"));
  }

  @Test
  void tellsTheRequesterHowItEnded() {
    askFor(ORDER, 72_000, "planner");
    received();

    sign(ORDER, "buyer", "REJECT");

    assertThat(received())
        .filteredOn(mail -> mail.to().equals(addressOf("planner")))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.subject())
                  .isEqualTo("Your request was rejected: 120 x SKU-0001 (720.00 EUR)");
              assertThat(mail.text()).contains(ORDER, "http://127.0.0.1:8080/console/requests\n");
            });
  }
}
