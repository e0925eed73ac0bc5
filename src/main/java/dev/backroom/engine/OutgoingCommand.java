package dev.backroom.engine;

import dev.backroom.shared.BusinessKey;
import java.util.Optional;
import org.camunda.bpm.engine.variable.VariableMap;

/** What is about to leave for another system, before it does. */
public final class OutgoingCommand {
  private final String topic;
  private final BusinessKey businessKey;
  private final VariableMap variables;

  public OutgoingCommand(String topic, BusinessKey businessKey, VariableMap variables) {
    this.topic = topic;
    this.businessKey = businessKey;
    this.variables = variables;
  }

  public String topic() {
    return topic;
  }

  public BusinessKey businessKey() {
    return businessKey;
  }

  public <T> Optional<T> find(ProcessVariable<T> variable) {
    return variable.find(variables);
  }
}
