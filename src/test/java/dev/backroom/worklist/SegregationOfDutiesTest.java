package dev.backroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.Visitor;
import org.junit.jupiter.api.Test;

class SegregationOfDutiesTest extends OrdersToSign {
  @Test
  void offersTheTaskToTheRolesGroupOfTheLocation() {
    assertThat(candidates()).containsExactly("category-manager-grocery");
    assertThat(seenBy("category-manager")).isEqualTo(1);
    assertThat(seenBy("category-manager2")).as("of another category").isZero();
    assertThat(seenBy("buyer")).isZero();
  }

  @Test
  void ordersAfterTwoPeopleHaveSigned() {
    var other = fixture.start(key + "-b", "buyer", 250_000);
    signAs("category-manager", task(other));

    signAs("finance-controller", task(other));

    assertThat(orderedAtErp(other)).isTrue();
    assertThat(signatures(key + "-b"))
        .containsExactly(
            "category-manager category-manager-grocery APPROVE",
            "finance-controller finance-controller APPROVE");
  }

  @Test
  void showsWhoSignedInTheCase() {
    var other = fixture.start(key + "-b", "buyer", 250_000);
    signAs("category-manager", task(other));

    var approval =
        Visitor.system(port, "auditor").read("/api/cases/" + key + "-b").path("approvals").get(0);

    assertThat(approval.at("/asked/route").asText()).isEqualTo("FINANCE_CONTROLLER");
    assertThat(approval.at("/asked/coveredAt").isNull()).isTrue();
    assertThat(approval.at("/signatures/0/signer").asText()).isEqualTo("category-manager");
  }

  @Test
  void refusesTheRequestersSignatureOnTheFormWithItsReason() {
    var own = fixture.start(key + "-b", "buyer", 10_000);
    var buyer = Visitor.loggedIn(port, "buyer");
    buyer.get("/camunda/app/tasklist/default/");

    var answer =
        buyer.post(
            "/camunda/api/engine/engine/default/task/" + task(own).getId() + "/submit-form",
            APPROVE);

    assertRefused(answer, "You requested this yourself");
    assertThat(orderedAtErp(own)).isFalse();
    assertThat(signatures(key + "-b")).isEmpty();
  }

  @Test
  void refusesTheRequestersSignatureOverRest() {
    var own = fixture.start(key + "-b", "buyer", 10_000);
    assertRefused(signAs("buyer", task(own)), "You requested this yourself");
    assertRefused(
        Visitor.system(port, "buyer")
            .post("/engine-rest/task/" + task(own).getId() + "/submit-form", APPROVE),
        "You requested this yourself");
    assertThat(task(own)).as("still open").isNotNull();
  }

  @Test
  void letsNobodySignWhoIsNotAskedNotEvenTheAdministrator() {
    assertRefused(signAs("admin", task(order)), "asked of the group category-manager-grocery");
    assertRefused(signAs("operator", task(order)), "asked of the group category-manager-grocery");
  }

  @Test
  void stillAsksTheRouteWhenAnOperatorOffersTheTaskToHisOwnGroup() {
    Visitor.system(port, "operator")
        .post(
            "/engine-rest/task/" + task(order).getId() + "/identity-links",
            "{\"groupId\": \"operator\", \"type\": \"candidate\"}");

    assertRefused(signAs("operator", task(order)), "asked of the group category-manager-grocery");
  }

  @Test
  void refusesFactsThatWereChangedOnTheWay() {
    var other = fixture.start(key + "-b", "buyer", 250_000);

    var answer =
        complete(
            "category-manager",
            task(other),
            "{\"variables\": {\"decision\": {\"value\": \"APPROVE\"}, \"amountMinor\": {\"value\": 1}}}");

    assertRefused(answer, "amountMinor");
    assertRefused(
        complete(
            "category-manager",
            task(other),
            "{\"variables\": {\"decision\": {\"value\": \"APPROVE\"}, \"approvalRoute\": {\"value\": \"AUTO\"}, \"shoeSize\": {\"value\": 44}}}"),
        "approvalRoute, shoeSize");
  }

  @Test
  void acceptsFactsThatAFormSendsBackUnchanged() {
    var other = fixture.start(key + "-b", "buyer", 250_000);

    var answer =
        complete(
            "category-manager",
            task(other),
            "{\"variables\": {\"decision\": {\"value\": \"APPROVE\"}, \"amountMinor\": {\"value\": 2500000}, \"requester\": {\"value\": \"buyer\"}}}");

    assertThat(answer.statusCode()).isEqualTo(204);
  }

  @Test
  void refusesToSignWhatAnOperatorChangedMeanwhile() {
    var other = fixture.start(key + "-b", "buyer", 250_000);
    Visitor.system(port, "operator")
        .send(
            "PUT",
            "/engine-rest/process-instance/%s/variables/amountMinor"
                .formatted(task(other).getProcessInstanceId()),
            "application/json",
            "{\"value\": 1, \"type\": \"Long\"}");

    assertRefused(signAs("category-manager", task(other)), "amountMinor");
  }

  @Test
  void wantsADecisionAndAReasonForARefusal() {
    var other = fixture.start(key + "-b", "buyer", 250_000);

    assertRefused(complete("category-manager", task(other), "{}"), "no decision");
    assertRefused(
        complete(
            "category-manager",
            task(other),
            "{\"variables\": {\"decision\": {\"value\": \"REJECT\"}, \"comment\": {\"value\": \" \"}}}"),
        "Say in the comment why");
  }

  @Test
  void doesNotTakeTheFirstSignersDecisionForTheSecondSigners() {
    var other = fixture.start(key + "-b", "buyer", 250_000);
    signAs("category-manager", task(other));

    assertRefused(complete("finance-controller", task(other), "{}"), "no decision");
  }

  @Test
  void letsNobodySignTwice() {
    var other = fixture.start(key + "-b", "buyer", 250_000);
    roles().grant("category-manager", "finance-controller", null, null);
    signAs("category-manager", task(other));

    assertRefused(signAs("category-manager", task(other)), "You have signed this already");
    roles().undo();
  }

  @Test
  void startsAFormInOnesOwnNameOnly() {
    var manager = Visitor.system(port, "category-manager");
    var start = "/engine-rest/process-definition/key/" + ApprovalFixture.ENTERED + "/submit-form";

    assertRefused(
        manager.post(
            start,
            "{\"variables\": {\"reason\": {\"value\": \"x\"}, \"requester\": {\"value\": \"buyer\"}}}"),
        "own name");
    assertRefused(
        manager.post(start, "{\"variables\": {\"approvalRoute\": {\"value\": \"AUTO\"}}}"),
        "no fields approvalRoute");
    var started = manager.post(start, "{\"variables\": {\"reason\": {\"value\": \"x\"}}}");

    assertThat(started.body()).contains("definitionId");
    assertThat(runtime.getVariable(Visitor.json(started).path("id").asText(), "requester"))
        .isEqualTo("category-manager");
  }
}
