package dev.backroom.intake;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;

/** A process small enough to see what intake does with its events. */
final class ParcelProcess {

  private ParcelProcess() {}

  static String deploy(RepositoryService repository) {
    var parcel =
        Bpmn.createExecutableProcess("parcel")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent("start_parcelBooked")
            .message("parcel.booked")
            .serviceTask("service_weighParcel")
            .camundaExpression(
                "${parcelBooked.prop('weight').numberValue() > 900 ? missing : true}")
            .userTask("user_packParcel")
            .intermediateCatchEvent("catch_collected")
            .message("parcel.collected")
            .endEvent("end_collected")
            .done();
    return repository.createDeployment().addModelInstance("parcel.bpmn", parcel).deploy().getId();
  }
}
