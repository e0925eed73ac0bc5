package dev.backroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.Visitor;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.Test;

/** What an operator with every grant tries, no effect leaves without its signatures. */
class NothingLeavesUnsignedTest extends OrdersToSign {
  @Test
  void resolvingATaskSignsNothing() {
    var answer =
        Visitor.system(port, "operator")
            .post("/engine-rest/task/" + task(order).getId() + "/resolve", APPROVE);

    assertThat(answer.statusCode()).isLessThan(500);
    assertThat(signatures(key)).isEmpty();
    assertThat(orderedAtErp(order)).isFalse();
  }

  @Test
  void movingTheTokenPastTheApprovalLetsNothingOut() {
    var answer =
        Visitor.system(port, "operator")
            .post(
                "/engine-rest/process-instance/" + order + "/modification",
                """
                {"skipCustomListeners": true, "skipIoMappings": true, "instructions": [
                  {"type": "startBeforeActivity", "activityId": "service_createPurchaseOrder"}]}
                """);

    assertRefused(answer, "signatures of route TWO are not complete");
    assertThat(orderedAtErp(order)).isFalse();
  }

  @Test
  void movingTheTokenInsideTheApprovalLetsNothingOut() {
    var approval = task(order).getProcessInstanceId();
    Visitor.system(port, "operator")
        .send(
            "PUT",
            "/engine-rest/process-instance/" + approval + "/variables/signaturesGiven",
            "application/json",
            "{\"value\": 2, \"type\": \"Long\"}");

    Visitor.system(port, "operator")
        .post(
            "/engine-rest/process-instance/" + approval + "/modification",
            """
                {"instructions": [
                  {"type": "cancel", "activityId": "user_giveSignature"},
                  {"type": "startBeforeActivity", "activityId": "rule_nextSignature"}]}
                """);

    assertThat(orderedAtErp(order)).isFalse();
  }

  @Test
  void startingBehindTheApprovalLetsNothingOut() {
    var answer =
        Visitor.system(port, "operator")
            .post(
                "/engine-rest/process-definition/key/" + ApprovalFixture.ORDER + "/start",
                """
                {"businessKey": "SOD-NEVER-APPROVED", "startInstructions": [
                  {"type": "startBeforeActivity", "activityId": "service_createPurchaseOrder"}]}
                """);

    assertRefused(answer, "no approval is on record");
  }

  @Test
  void orderingMoreThanWasApprovedLetsNothingOut() {
    var other = fixture.start(key + "-b", "buyer", 500);
    signAs("planner", task(other));
    runtime.setVariable(other, "purchaseOrder", dearer(key + "-b"));

    assertRefused(signAs("finance-controller", task(other)), "5000 minor units were approved");
    assertThat(orderedAtErp(other)).isFalse();
  }

  private static Object dearer(String reference) {
    return SpinValues.jsonValue(
            "{\"reference\": \"%s\", \"lines\": [{\"lineNo\": 1, \"sku\": \"SKU-0001\", \"quantity\": 10, \"unitPriceMinor\": 501}]}"
                .formatted(reference))
        .create();
  }
}
