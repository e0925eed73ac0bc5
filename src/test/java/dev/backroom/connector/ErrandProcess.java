package dev.backroom.connector;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Processes that send errands: one, two at once, or a document to the ERP. */
final class ErrandProcess {
  static final String TOPIC = "test.run-errand";
  static final String LONE_TOPIC = "test.run-alone";

  private ErrandProcess() {}

  static String deploy(RepositoryService repository) {
    return repository
        .createDeployment()
        .addModelInstance("errand.bpmn", errand("errand", TOPIC))
        .addModelInstance("lone-errand.bpmn", errand("loneErrand", LONE_TOPIC))
        .addModelInstance("two-errands.bpmn", twoErrands())
        .addModelInstance("touched-errand.bpmn", touchedErrand())
        .addModelInstance("ordering.bpmn", ordering())
        .deploy()
        .getId();
  }

  /** One command, with a way on for a refusal. */
  private static BpmnModelInstance errand(String process, String topic) {
    return Bpmn.createExecutableProcess(process)
        .camundaHistoryTimeToLiveString("P1D")
        .startEvent("start_errandWanted")
        .serviceTask("service_runErrand")
        .camundaExternalTask(topic)
        .boundaryEvent("boundary_errandRefused")
        .error("ORDER_REFUSED")
        .endEvent("end_errandRefused")
        .moveToActivity("service_runErrand")
        .userTask("user_praiseMessenger")
        .endEvent("end_errandDone")
        .done();
  }

  private static BpmnModelInstance twoErrands() {
    return Bpmn.createExecutableProcess("twoErrands")
        .camundaHistoryTimeToLiveString("P1D")
        .startEvent("start_errandsWanted")
        .parallelGateway("gateway_both")
        .serviceTask("service_runFirst")
        .camundaExternalTask(TOPIC)
        .parallelGateway("gateway_bothDone")
        .userTask("user_praiseMessenger")
        .endEvent("end_errandsDone")
        .moveToNode("gateway_both")
        .serviceTask("service_runSecond")
        .camundaExternalTask(TOPIC)
        .connectTo("gateway_bothDone")
        .done();
  }

  /** What follows the command clashes once with somebody else who writes the same variable. */
  private static BpmnModelInstance touchedErrand() {
    return Bpmn.createExecutableProcess("touchedErrand")
        .camundaHistoryTimeToLiveString("P1D")
        .startEvent("start_errandWanted")
        .serviceTask("service_runErrand")
        .camundaExternalTask(TOPIC)
        .serviceTask("service_countErrand")
        .camundaDelegateExpression("${countErrand}")
        .userTask("user_praiseMessenger")
        .endEvent("end_errandDone")
        .done();
  }

  private static BpmnModelInstance ordering() {
    return Bpmn.createExecutableProcess("ordering")
        .camundaHistoryTimeToLiveString("P1D")
        .startEvent("start_orderWanted")
        .serviceTask("service_createPurchaseOrder")
        .camundaExternalTask("erp.create-purchase-order")
        .userTask("user_praiseMessenger")
        .endEvent("end_ordered")
        .done();
  }
}
