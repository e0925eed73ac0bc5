package dev.backroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backroom.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    assertRefused(answer, "signatures of route FINANCE_CONTROLLER are not complete");
    assertThat(orderedAtErp(order)).isFalse();
  }

  @Test
  void movingTheTokenInsideTheApprovalLetsNothingOut() {
    var approval =
        runtime
            .createProcessInstanceQuery()
            .subProcessInstanceId(task(order).getProcessInstanceId())
            .singleResult()
            .getId();
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
                  {"type": "cancel", "activityId": "call_signature"},
                  {"type": "startBeforeActivity", "activityId": "rule_nextSignature"}]}
                """);

    assertThat(orderedAtErp(order)).isFalse();
  }

  /** The route believes the case; the record of what the software may decides. */
  @Test
  void claimingThatTheSoftwareMayDecideLetsNothingOut() {
    var approval =
        runtime
            .createProcessInstanceQuery()
            .subProcessInstanceId(task(order).getProcessInstanceId())
            .singleResult()
            .getId();
    for (var claim : List.of("autonomy=AUTO", "policyEffect=TOLERATED")) {
      Visitor.system(port, "operator")
          .send(
              "PUT",
              "/engine-rest/process-instance/%s/variables/%s"
                  .formatted(approval, claim.split("=")[0]),
              "application/json",
              "{\"value\": \"%s\", \"type\": \"String\"}".formatted(claim.split("=")[1]));
    }

    var answer =
        Visitor.system(port, "operator")
            .post(
                "/engine-rest/process-instance/" + approval + "/modification",
                """
                {"instructions": [
                  {"type": "cancel", "activityId": "call_signature"},
                  {"type": "startBeforeActivity", "activityId": "rule_approvalRoute"}]}
                """);

    assertRefused(answer, "that the software may decide this by itself is not on record");
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
    var other = fixture.start(key + "-b", "buyer", 250_000);
    signAs("category-manager", task(other));
    runtime.setVariable(other, "purchaseOrder", dearer(key + "-b"));

    assertThatThrownBy(() -> signAs("finance-controller", task(other)))
        .hasMessageContaining("2500000 minor units were approved");
    assertThat(orderedAtErp(other)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "supplier.send-purchase-order",
        "erp.create-purchase-order",
        "erp.change-purchase-order",
        "erp.invented-tomorrow"
      })
  void commandsThatCommitUsDoNotLeaveWithoutAnApproval(String topic) {
    sends(topic, answer -> assertRefused(answer, "no approval is on record"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "erp.read-supply-options",
        "erp.cancel-purchase-order",
        "erp.close-purchase-order",
        "erp.post-goods-receipt",
        "supplier.send-reminder",
        "supplier.request-cancellation",
        "supplier.cancel-purchase-order",
        "warehouse.announce-receipt",
        "warehouse.cancel-receipt"
      })
  void commandsThatCommitNobodyLeaveWithoutAnApproval(String topic) {
    sends(topic, answer -> assertThat(answer.statusCode()).isEqualTo(200));
  }

  @Test
  void startingTheSuppliersAnswerByItselfSendsNoOrder() {
    var answer =
        startedByOperator(
            "supplierAcknowledgement",
            """
            , "startInstructions": [
              {"type": "startBeforeActivity", "activityId": "service_sendPurchaseOrder"}]""");

    assertRefused(answer, "no approval is on record");
  }

  @Test
  void aNegativeLineMakesNoRoomForADearOne() {
    var other = fixture.start(key + "-b", "buyer", 250_000);
    signAs("category-manager", task(other));
    runtime.setVariable(other, "purchaseOrder", balanced(key + "-b"));

    assertThatThrownBy(() -> signAs("finance-controller", task(other)))
        .hasMessageContaining("2500000 minor units were approved");
    assertThat(orderedAtErp(other)).isFalse();
  }

  /** The shortest process that sends this command, started by an operator. */
  private void sends(String topic, Consumer<HttpResponse<String>> check) {
    var model =
        Bpmn.createExecutableProcess("errand")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .serviceTask("service_send")
            .camundaExternalTask(topic)
            .endEvent()
            .done();
    var deployment = repository.createDeployment().addModelInstance("errand.bpmn", model).deploy();
    try {
      check.accept(startedByOperator("errand", ""));
    } finally {
      repository.deleteDeployment(deployment.getId(), true);
    }
  }

  private HttpResponse<String> startedByOperator(String process, String more) {
    return Visitor.system(port, "operator")
        .post(
            "/engine-rest/process-definition/key/" + process + "/start",
            "{\"businessKey\": \"SOD-NEVER-APPROVED\"" + more + "}");
  }

  private static Object balanced(String reference) {
    return order(
        reference,
        """
        {"lineNo": 1, "sku": "SKU-0001", "quantity": 100, "unitPriceMinor": 250001},
        {"lineNo": 2, "sku": "SKU-0002", "quantity": 100, "unitPriceMinor": -225001}""");
  }

  private static Object dearer(String reference) {
    return order(
        reference,
        "{\"lineNo\": 1, \"sku\": \"SKU-0001\", \"quantity\": 10, \"unitPriceMinor\": 250001}");
  }

  private static Object order(String reference, String lines) {
    return SpinValues.jsonValue(
            "{\"reference\": \"%s\", \"lines\": [%s]}".formatted(reference, lines))
        .create();
  }
}
