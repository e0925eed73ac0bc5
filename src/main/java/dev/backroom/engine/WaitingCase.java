package dev.backroom.engine;

import org.camunda.bpm.engine.variable.VariableMap;

/** A case that waits for a message now, and what it knows. */
public final class WaitingCase {
  private final VariableMap variables;

  WaitingCase(VariableMap variables) {
    this.variables = variables;
  }

  /** Fails with the name of the variable when the case does not have it. */
  public <T> T get(ProcessVariable<T> variable) {
    return variable
        .find(variables)
        .orElseThrow(
            () -> new IllegalStateException("The case has no variable " + variable.name()));
  }
}
