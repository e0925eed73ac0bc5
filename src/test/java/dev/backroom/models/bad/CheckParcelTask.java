package dev.backroom.models.bad;

import static dev.backroom.models.bad.ParcelReturn.PARCEL_LOST;
import static dev.backroom.models.bad.ParcelReturn.WEIGHT_GRAMS;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Needs what nobody gives it, and throws what nobody catches. */
@Component
class CheckParcelTask implements JavaDelegate {

  @Override
  public void execute(DelegateExecution parcel) {
    if (WEIGHT_GRAMS.get(parcel) == 0) {
      throw new BpmnError(PARCEL_LOST);
    }
  }
}
