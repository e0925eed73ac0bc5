package dev.backroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.Visitor;
import org.junit.jupiter.api.Test;

class SegregationOfDutiesTest extends OrdersToSign {
  @Test
  void offersTheTaskToTheRolesGroupOfTheLocation() {
    assertThat(candidates()).containsExactly("planner-s001");
    assertThat(seenBy("planner")).isEqualTo(1);
    assertThat(seenBy("planner2")).as("a planner of another location").isZero();
    assertThat(seenBy("buyer")).isZero();
  }

  @Test
  void ordersAfterTwoPeopleHaveSigned() {
    var other = fixture.start(key + "-b", "buyer", 500);
    signAs("planner", task(other));

    signAs("finance-controller", task(other));

    assertThat(orderedAtErp(other)).isTrue();
    assertThat(signatures(key + "-b"))
        .containsExactly(
            "planner planner-s001 APPROVE", "finance-controller finance-controller APPROVE");
  }

  @Test
  void showsWhoSignedInTheCase() {
    var other = fixture.start(key + "-b", "buyer", 500);
    signAs("planner", task(other));

    var approval =
        Visitor.system(port, "auditor").read("/api/cases/" + key + "-b").path("approvals").get(0);

    assertThat(approval.at("/asked/route").asText()).isEqualTo("TWO");
    assertThat(approval.at("/asked/coveredAt").isNull()).isTrue();
    assertThat(approval.at("/signatures/0/signer").asText()).isEqualTo("planner");
  }

  @Test
  void refusesTheRequestersSignatureOnTheFormWithItsReason() {
    var planner = Visitor.loggedIn(port, "planner");
    planner.get("/camunda/app/tasklist/default/");

    var answer =
        planner.post(
            "/camunda/api/engine/engine/default/task/" + task(order).getId() + "/submit-form",
            APPROVE);

    assertRefused(answer, "You requested this yourself");
    assertThat(orderedAtErp(order)).isFalse();
    assertThat(signatures(key)).isEmpty();
  }

  @Test
  void refusesTheRequestersSignatureOverRest() {
    assertRefused(signAs("planner", task(order)), "You requested this yourself");
    assertRefused(
        Visitor.system(port, "planner")
            .post("/engine-rest/task/" + task(order).getId() + "/submit-form", APPROVE),
        "You requested this yourself");
    assertThat(candidates()).as("still open").containsExactly("planner-s001");
  }

  @Test
  void letsNobodySignWhoIsNotAskedNotEvenTheAdministrator() {
    assertRefused(signAs("admin", task(order)), "asked of the group planner-s001");
    assertRefused(signAs("operator", task(order)), "asked of the group planner-s001");
  }

  @Test
  void stillAsksTheRouteWhenAnOperatorOffersTheTaskToHisOwnGroup() {
    Visitor.system(port, "operator")
        .post(
            "/engine-rest/task/" + task(order).getId() + "/identity-links",
            "{\"groupId\": \"operator\", \"type\": \"candidate\"}");

    assertRefused(signAs("operator", task(order)), "asked of the group planner-s001");
  }

  @Test
  void refusesFactsThatWereChangedOnTheWay() {
    var other = fixture.start(key + "-b", "buyer", 500);

    var answer =
        complete(
            "planner",
            task(other),
            "{\"variables\": {\"decision\": {\"value\": \"APPROVE\"}, \"amountMinor\": {\"value\": 1}}}");

    assertRefused(answer, "amountMinor");
    assertRefused(
        complete(
            "planner",
            task(other),
            "{\"variables\": {\"decision\": {\"value\": \"APPROVE\"}, \"approvalRoute\": {\"value\": \"AUTO\"}, \"shoeSize\": {\"value\": 44}}}"),
        "approvalRoute, shoeSize");
  }

  @Test
  void acceptsFactsThatAFormSendsBackUnchanged() {
    var other = fixture.start(key + "-b", "buyer", 500);

    var answer =
        complete(
            "planner",
            task(other),
            "{\"variables\": {\"decision\": {\"value\": \"APPROVE\"}, \"amountMinor\": {\"value\": 5000}, \"requester\": {\"value\": \"buyer\"}}}");

    assertThat(answer.statusCode()).isEqualTo(204);
  }

  @Test
  void refusesToSignWhatAnOperatorChangedMeanwhile() {
    var other = fixture.start(key + "-b", "buyer", 500);
    Visitor.system(port, "operator")
        .send(
            "PUT",
            "/engine-rest/process-instance/%s/variables/amountMinor"
                .formatted(task(other).getProcessInstanceId()),
            "application/json",
            "{\"value\": 1, \"type\": \"Long\"}");

    assertRefused(signAs("planner", task(other)), "amountMinor");
  }

  @Test
  void wantsADecisionAndAReasonForARefusal() {
    var other = fixture.start(key + "-b", "buyer", 500);

    assertRefused(complete("planner", task(other), "{}"), "no decision");
    assertRefused(
        complete(
            "planner",
            task(other),
            "{\"variables\": {\"decision\": {\"value\": \"REJECT\"}, \"comment\": {\"value\": \" \"}}}"),
        "Say in the comment why");
  }

  @Test
  void doesNotTakeTheFirstSignersDecisionForTheSecondSigners() {
    var other = fixture.start(key + "-b", "buyer", 500);
    signAs("planner", task(other));

    assertRefused(complete("finance-controller", task(other), "{}"), "no decision");
  }

  @Test
  void letsNobodySignTwice() {
    var other = fixture.start(key + "-b", "buyer", 500);
    identity.createMembership("planner", "finance-controller");
    signAs("planner", task(other));

    assertRefused(signAs("planner", task(other)), "You have signed this already");
    identity.deleteMembership("planner", "finance-controller");
  }

  @Test
  void startsAFormInOnesOwnNameOnly() {
    var planner = Visitor.system(port, "planner");
    var start = "/engine-rest/process-definition/key/" + ApprovalFixture.ENTERED + "/submit-form";

    assertRefused(
        planner.post(
            start,
            "{\"variables\": {\"reason\": {\"value\": \"x\"}, \"requester\": {\"value\": \"buyer\"}}}"),
        "own name");
    assertRefused(
        planner.post(start, "{\"variables\": {\"approvalRoute\": {\"value\": \"AUTO\"}}}"),
        "no fields approvalRoute");
    var started = planner.post(start, "{\"variables\": {\"reason\": {\"value\": \"x\"}}}");

    assertThat(started.body()).contains("definitionId");
    assertThat(runtime.getVariable(Visitor.json(started).path("id").asText(), "requester"))
        .isEqualTo("planner");
  }
}
