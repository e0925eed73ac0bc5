package dev.backroom.models.bad;

import dev.backroom.connector.Command;
import dev.backroom.connector.Refusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A step of no diagram, a refusal that no diagram reacts to, a variable that no diagram has. */
@Component
class BurnParcelTask implements JavaDelegate {

  @Override
  public void execute(DelegateExecution parcel) {
    throw new Refusal("DEPOT_CLOSED", "no fire today");
  }

  static String fuel(Command command) {
    return command.text("ghostFuel");
  }
}
