package dev.backroom.worklist;

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
  private static final String FORM =
      """
      {"id": "fixture-approval", "type": "default", "schemaVersion": 16, "components": [
        {"type": "textfield", "key": "requester", "label": "Requested by", "disabled": true},
        {"type": "number", "key": "amountMinor", "label": "Amount", "disabled": true},
        {"type": "radio", "key": "decision", "label": "Decision",
         "values": [{"label": "Approve", "value": "APPROVE"}, {"label": "Reject", "value": "REJECT"}]},
        {"type": "textarea", "key": "comment", "label": "Comment"}]}
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
            .addString("fixture-approval.form", FORM)
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
            .camundaFormRef("fixture-approval")
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
