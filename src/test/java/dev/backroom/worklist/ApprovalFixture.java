package dev.backroom.worklist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.spin.plugin.variable.SpinValues;

/**
 * An order that needs two signatures, a planner's and a finance controller's, before it goes to the
 * ERP: as small as a model can be that has the ids and variables of the real ones.
 */
final class ApprovalFixture {
  static final String ORDER = "fixtureOrder";

  /** What a start form starts; planners may start it while it is called like the real one. */
  static final String ENTERED = "purchaseOrder";

  private static final String START_FORM =
      """
      {"id": "fixture-start", "type": "default", "schemaVersion": 16, "components": [
        {"type": "textfield", "key": "reason", "label": "Reason"}]}
      """;

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private String deployment = "";

  ApprovalFixture(RepositoryService repository, RuntimeService runtime) {
    this.repository = repository;
    this.runtime = runtime;
  }

  void deploy() {
    deployment =
        repository
            .createDeployment()
            .addModelInstance("approval.bpmn", approval())
            .addModelInstance("order.bpmn", order())
            .addModelInstance("entered.bpmn", entered())
            .addString("approval.form", form())
            .addString("fixture-start.form", START_FORM)
            .deploy()
            .getId();
  }

  void undeploy() {
    repository.deleteDeployment(deployment, true);
  }

  /** Waits for its first signature. */
  String start(String businessKey, String requester, long unitPriceMinor) {
    var document =
        """
        {"reference": "%s", "supplierId": "SUP-ACME", "locationId": "s001", "costCentre": "CC-100",
         "currency": "EUR", "needBy": "2026-12-10",
         "lines": [{"lineNo": 1, "sku": "SKU-0001", "quantity": 10, "unitPriceMinor": %d}]}
        """
            .formatted(businessKey, unitPriceMinor);
    Map<String, Object> facts =
        Map.of(
            "requester",
            requester,
            "amountMinor",
            10 * unitPriceMinor,
            "locationId",
            "s001",
            "category",
            "grocery",
            "purchaseOrder",
            SpinValues.jsonValue(document).create());
    return runtime.startProcessInstanceByKey(ORDER, businessKey, facts).getId();
  }

  private static String form() {
    try {
      return Files.readString(Path.of("processes/approval/approval.form"));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static BpmnModelInstance approval() {
    var model =
        Bpmn.createExecutableProcess("approval")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent("start_approvalRequested")
            .businessRuleTask("rule_approvalRoute")
            .exclusiveGateway("gateway_signatureNeeded")
            .condition("no", "${approvalRoute == 'AUTO'}")
            .endEvent("end_released")
            .moveToNode("gateway_signatureNeeded")
            .businessRuleTask("rule_nextSignature")
            .exclusiveGateway("gateway_signatureMissing")
            .condition("none missing", "${nextSignature == 'NONE'}")
            .endEvent("end_approved")
            .moveToNode("gateway_signatureMissing")
            .userTask("user_giveSignature")
            .camundaCandidateGroups("${nextSignature}")
            .camundaFormRef("approval")
            .camundaFormRefBinding("deployment")
            .serviceTask("service_recordSignature")
            .camundaExpression("${execution.setVariable('signaturesGiven', signaturesGiven + 1)}")
            .connectTo("rule_nextSignature")
            .done();
    model
        .<BusinessRuleTask>getModelElementById("rule_approvalRoute")
        .setCamundaExpression(
            "${execution.setVariable('signaturesGiven', 0) == null && amountMinor < 1000 ? 'AUTO' : 'TWO'}");
    model
        .<BusinessRuleTask>getModelElementById("rule_approvalRoute")
        .setCamundaResultVariable("approvalRoute");
    model
        .<BusinessRuleTask>getModelElementById("rule_nextSignature")
        .setCamundaExpression(
            "${signaturesGiven == 0 ? 'PLANNER' : signaturesGiven == 1 ? 'FINANCE_CONTROLLER' : 'NONE'}");
    model
        .<BusinessRuleTask>getModelElementById("rule_nextSignature")
        .setCamundaResultVariable("nextSignature");
    return model;
  }

  private static BpmnModelInstance entered() {
    return Bpmn.createExecutableProcess(ENTERED)
        .camundaHistoryTimeToLiveString("P1D")
        .startEvent("start_requisitionEntered")
        .camundaFormRef("fixture-start")
        .camundaFormRefBinding("deployment")
        .userTask("user_wait")
        .endEvent()
        .done();
  }

  private static BpmnModelInstance order() {
    var model =
        Bpmn.createExecutableProcess(ORDER)
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .callActivity("call_approval")
            .calledElement("approval")
            .camundaIn("requester", "requester")
            .camundaIn("amountMinor", "amountMinor")
            .camundaIn("locationId", "locationId")
            .camundaIn("category", "category")
            .camundaIn("subjectLine", "subjectLine")
            .camundaIn("policyFlags", "policyFlags")
            .camundaIn("reason", "reason")
            .camundaIn("needBy", "needBy")
            .serviceTask("service_createPurchaseOrder")
            .camundaType("external")
            .camundaTopic("erp.create-purchase-order")
            .endEvent()
            .done();
    model
        .<CallActivity>getModelElementById("call_approval")
        .builder()
        .camundaInBusinessKey("#{execution.processBusinessKey}");
    return model;
  }
}
