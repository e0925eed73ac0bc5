package dev.backroom.engine;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** What a case knows at one moment, for readers who need not know the engine. */
public final class CaseVariables {
  private final VariableMap variables;

  CaseVariables(VariableMap variables) {
    this.variables = variables;
  }

  public static CaseVariables of(VariableScope scope) {
    return new CaseVariables(scope.getVariablesTyped(false));
  }

  /** What was known once and stands on record. */
  public static CaseVariables of(Map<String, Object> known) {
    return new CaseVariables(Variables.fromMap(known));
  }

  /** Fails with the name of the variable when the case does not have it. */
  public <T> T get(ProcessVariable<T> variable) {
    return find(variable)
        .orElseThrow(
            () -> new IllegalStateException("The case has no variable " + variable.name()));
  }

  public <T> Optional<T> find(ProcessVariable<T> variable) {
    return variable.find(variables);
  }
}
