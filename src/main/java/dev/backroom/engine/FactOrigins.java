package dev.backroom.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.springframework.stereotype.Component;

/** Which step of a case brought a fact in, and when. */
@Component
public class FactOrigins {
  private final HistoryService history;

  FactOrigins(HistoryService history) {
    this.history = history;
  }

  /**
   * @param activityId the step that wrote it; empty when it was handed over at the start
   */
  public record Origin(String activityId, Instant at) {}

  /** By name of the variable, every time it was written, oldest first. */
  public Map<String, List<Origin>> of(String instanceId) {
    var steps =
        history.createHistoricActivityInstanceQuery().processInstanceId(instanceId).list().stream()
            .collect(
                Collectors.toMap(
                    HistoricActivityInstance::getId, HistoricActivityInstance::getActivityId));
    return history
        .createHistoricDetailQuery()
        .variableUpdates()
        .processInstanceId(instanceId)
        .disableBinaryFetching()
        .disableCustomObjectDeserialization()
        .list()
        .stream()
        .map(HistoricVariableUpdate.class::cast)
        .filter(update -> update.getTaskId() == null)
        .sorted(Comparator.comparing(HistoricVariableUpdate::getTime))
        .collect(
            Collectors.groupingBy(
                HistoricVariableUpdate::getVariableName,
                Collectors.mapping(update -> origin(update, steps), Collectors.toList())));
  }

  private static Origin origin(HistoricVariableUpdate update, Map<String, String> steps) {
    return new Origin(
        Objects.requireNonNullElse(steps.get(String.valueOf(update.getActivityInstanceId())), ""),
        update.getTime().toInstant());
  }
}
