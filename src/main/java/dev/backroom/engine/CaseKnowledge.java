package dev.backroom.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** What a case knows or last knew, also after it has ended. */
@Component
public class CaseKnowledge {
  private final HistoryService history;

  CaseKnowledge(HistoryService history) {
    this.history = history;
  }

  /** Of these instances; where several know a variable, the first has the say. */
  public CaseVariables of(List<CaseRun> runs) {
    var known = Variables.createVariables();
    runs.forEach(
        run ->
            ofInstance(run.instanceId())
                .forEach(
                    (name, value) -> {
                      if (!known.containsKey(name)) {
                        known.putValueTyped(name, value.getTypedValue());
                      }
                    }));
    return new CaseVariables(known);
  }

  /** Those of the instance itself, not what a task shows of them. */
  private Map<String, HistoricVariableInstance> ofInstance(String instanceId) {
    return history
        .createHistoricVariableInstanceQuery()
        .processInstanceId(instanceId)
        .disableBinaryFetching()
        .disableCustomObjectDeserialization()
        .list()
        .stream()
        .filter(value -> value.getTaskId() == null && value.getValue() != null)
        .filter(value -> instanceId.equals(value.getExecutionId()))
        .collect(
            Collectors.toMap(
                HistoricVariableInstance::getName, value -> value, (one, other) -> other));
  }
}
