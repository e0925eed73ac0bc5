package dev.backroom.engine;

import dev.backroom.shared.BusinessKey;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** All gates together; asks them by itself whenever a case reaches a command. */
@Component
public class CommandGates {
  private final ObjectProvider<CommandGate> gates;

  CommandGates(ObjectProvider<CommandGate> gates) {
    this.gates = gates;
  }

  public void check(OutgoingCommand command) {
    List<CommandGate> all = gates.orderedStream().toList();
    all.forEach(gate -> gate.check(command));
  }

  @EventListener
  void onStep(DelegateExecution execution) {
    if (ExecutionListener.EVENTNAME_START.equals(execution.getEventName())
        && execution.getBpmnModelElementInstance() instanceof ServiceTask task
        && task.getCamundaTopic() != null
        && execution.getProcessBusinessKey() != null) {
      check(
          new OutgoingCommand(
              task.getCamundaTopic(),
              new BusinessKey(execution.getProcessBusinessKey()),
              execution.getVariablesTyped(false)));
    }
  }
}
