package dev.backroom.connector;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;

/** One command, with a way on for a refusal. */
final class ErrandProcess {

  private ErrandProcess() {}

  static String deploy(RepositoryService repository) {
    var errand =
        Bpmn.createExecutableProcess("errand")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent("start_errandWanted")
            .serviceTask("service_runErrand")
            .camundaExternalTask("test.run-errand")
            .boundaryEvent("boundary_errandRefused")
            .error("ORDER_REFUSED")
            .endEvent("end_errandRefused")
            .moveToActivity("service_runErrand")
            .userTask("user_praiseMessenger")
            .endEvent("end_errandDone")
            .done();
    return repository.createDeployment().addModelInstance("errand.bpmn", errand).deploy().getId();
  }
}
