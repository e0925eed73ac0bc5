package dev.backroom.worklist;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.spin.plugin.variable.SpinValues;

/**
 * An order that needs an approval before it goes to the ERP: as small as a model can be that has
 * the ids and variables of the real ones.
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
  private final ManagementService jobs;
  private String deployment = "";

  ApprovalFixture(RepositoryService repository, RuntimeService runtime, ManagementService jobs) {
    this.repository = repository;
    this.runtime = runtime;
    this.jobs = jobs;
  }

  void deploy() {
    deployment =
        repository
            .createDeployment()
            .addModelInstance("order.bpmn", order())
            .addModelInstance("entered.bpmn", entered())
            .addString("fixture-start.form", START_FORM)
            .deploy()
            .getId();
  }

  void undeploy() {
    repository.deleteDeployment(deployment, true);
  }

  /** Waits for its first signature. */
  String start(String businessKey, String requester, long unitPriceMinor) {
    return start(businessKey, requester, unitPriceMinor, "NONE");
  }

  /**
   * @param effect of the policy flags
   */
  String start(String businessKey, String requester, long unitPriceMinor, String effect) {
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
            "currency",
            "EUR",
            "policyEffect",
            effect,
            "policyFlags",
            "",
            "locationId",
            "s001",
            "category",
            "grocery",
            "purchaseOrder",
            SpinValues.jsonValue(document).create());
    var order = runtime.startProcessInstanceByKey(ORDER, businessKey, facts).getId();
    goOn();
    return order;
  }

  /** Runs what is due now. */
  void goOn() {
    for (var due = due(); !due.isEmpty(); due = due()) {
      due.forEach(jobs::executeJob);
    }
  }

  private List<String> due() {
    return jobs.createJobQuery().executable().list().stream().map(Job::getId).toList();
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
            .camundaIn("autonomyVersion", "autonomyVersion")
            .camundaIn("requester", "requester")
            .camundaIn("amountMinor", "amountMinor")
            .camundaIn("currency", "currency")
            .camundaIn("policyEffect", "policyEffect")
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
