package dev.backroom.engine;

import dev.backroom.engine.CaseRun.Passage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** The newest case of a number and all that it called, as they went through their diagrams. */
@Component
public class CaseRuns {
  private static final String BODY_OF_MANY = "#";

  private final HistoryService history;
  private final RuntimeService runtime;
  private final Cases cases;

  CaseRuns(HistoryService history, RuntimeService runtime, Cases cases) {
    this.history = history;
    this.runtime = runtime;
    this.cases = cases;
  }

  /** The case first, then what it called, oldest first. */
  public List<CaseRun> of(String businessKey) {
    var instances =
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(businessKey)
            .orderByProcessInstanceStartTime()
            .asc()
            .list();
    return instances.stream()
        .filter(instance -> instance.getSuperProcessInstanceId() == null)
        .reduce((older, newer) -> newer)
        .map(HistoricProcessInstance::getId)
        .map(
            root ->
                instances.stream()
                    .filter(instance -> root.equals(instance.getRootProcessInstanceId()))
                    .map(this::run)
                    .toList())
        .orElse(List.of());
  }

  private CaseRun run(HistoricProcessInstance instance) {
    var entered =
        history
            .createHistoricActivityInstanceQuery()
            .processInstanceId(instance.getId())
            .orderPartiallyByOccurrence()
            .asc()
            .list()
            .stream()
            .filter(activity -> !activity.getActivityId().contains(BODY_OF_MANY))
            .toList();
    var open = instance.getEndTime() == null;
    return new CaseRun(
        instance.getId(),
        instance.getSuperProcessInstanceId(),
        instance.getProcessDefinitionId(),
        cases.summary(instance),
        passages(entered),
        entered.stream()
            .filter(activity -> open && activity.getEndTime() == null)
            .map(HistoricActivityInstance::getActivityId)
            .collect(Collectors.toSet()),
        open ? incidents(instance.getId()) : Map.of());
  }

  private static Map<String, Passage> passages(List<HistoricActivityInstance> entered) {
    var passages = new LinkedHashMap<String, Passage>();
    entered.forEach(
        activity ->
            passages.merge(
                activity.getActivityId(),
                new Passage(1, activity.getStartTime().toInstant(), activity.getAssignee()),
                Passage::then));
    return passages;
  }

  private Map<String, String> incidents(String instanceId) {
    return runtime.createIncidentQuery().processInstanceId(instanceId).list().stream()
        .collect(
            Collectors.toMap(
                incident -> incident.getActivityId(),
                incident -> Objects.requireNonNullElse(incident.getIncidentMessage(), ""),
                (one, other) -> one.equals(other) ? one : one + "; " + other));
  }
}
