package dev.backroom.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads cases by the number that people know, from the engine's history. */
@Component
public class Cases {
  private final HistoryService history;
  private final RuntimeService runtime;
  private final CaseWaits waits;

  Cases(HistoryService history, RuntimeService runtime, CaseWaits waits) {
    this.history = history;
    this.runtime = runtime;
    this.waits = waits;
  }

  /** The newest case of this number; an older one of the same number is found by the list. */
  public Optional<CaseDescription> find(String businessKey) {
    return find(businessKey, CaseFilter.EVERYTHING);
  }

  /** As above, if it is one of those. */
  public Optional<CaseDescription> find(String businessKey, CaseFilter filter) {
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
        .filter(root -> admits(filter, root))
        .map(root -> describe(root, instances));
  }

  /** Top-level cases, newest first. */
  public List<CaseSummary> list(
      @Nullable String process, @Nullable CaseState state, CaseFilter filter, int page, int size) {
    var query = filter.narrow(query(process, state)).orderByProcessInstanceStartTime().desc();
    return query.listPage(page * size, size).stream().map(this::summary).toList();
  }

  public long count(@Nullable String process, @Nullable CaseState state, CaseFilter filter) {
    return filter.narrow(query(process, state)).count();
  }

  private boolean admits(CaseFilter filter, HistoricProcessInstance root) {
    var one = history.createHistoricProcessInstanceQuery().processInstanceId(root.getId());
    return filter.narrow(one).count() > 0;
  }

  private HistoricProcessInstanceQuery query(@Nullable String process, @Nullable CaseState state) {
    var query = history.createHistoricProcessInstanceQuery().rootProcessInstances();
    if (process != null) {
      query.processDefinitionKey(process);
    }
    return state == null
        ? query
        : switch (state) {
          case OPEN -> query.active();
          case STUCK -> query.withIncidents().unfinished();
          case SUSPENDED -> query.suspended();
          case COMPLETED -> query.completed();
          case CANCELLED -> query.externallyTerminated();
        };
  }

  private CaseDescription describe(
      HistoricProcessInstance root, List<HistoricProcessInstance> sameNumber) {
    var ofThisCase =
        sameNumber.stream()
            .filter(instance -> root.getId().equals(instance.getRootProcessInstanceId()))
            .toList();
    var subCases =
        ofThisCase.stream()
            .filter(instance -> !instance.getId().equals(root.getId()))
            .map(this::summary)
            .toList();
    var open =
        ofThisCase.stream()
            .filter(instance -> instance.getEndTime() == null)
            .flatMap(instance -> waits.of(instance.getId()))
            .toList();
    return new CaseDescription(
        summary(root),
        subCases,
        open,
        ofThisCase.stream().flatMap(this::steps).sorted(order()).toList());
  }

  private static Comparator<CaseStep> order() {
    return Comparator.comparing(CaseStep::startedAt);
  }

  private Stream<CaseStep> steps(HistoricProcessInstance instance) {
    return history
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instance.getId())
        .orderPartiallyByOccurrence()
        .asc()
        .list()
        .stream()
        .map(activity -> step(instance, activity));
  }

  private static CaseStep step(
      HistoricProcessInstance instance, HistoricActivityInstance activity) {
    return new CaseStep(
        instance.getProcessDefinitionKey(),
        activity.getActivityId(),
        Optional.ofNullable(activity.getActivityName()).orElse(activity.getActivityId()),
        activity.getActivityType(),
        activity.getStartTime().toInstant(),
        Moments.instant(activity.getEndTime()),
        activity.getAssignee());
  }

  private CaseSummary summary(HistoricProcessInstance instance) {
    return new CaseSummary(
        Optional.ofNullable(instance.getBusinessKey()).orElse(""),
        instance.getProcessDefinitionKey(),
        instance.getProcessDefinitionName(),
        instance.getProcessDefinitionVersion(),
        state(instance),
        instance.getStartTime().toInstant(),
        Moments.instant(instance.getEndTime()));
  }

  private CaseState state(HistoricProcessInstance instance) {
    return switch (instance.getState()) {
      case HistoricProcessInstance.STATE_COMPLETED -> CaseState.COMPLETED;
      case HistoricProcessInstance.STATE_SUSPENDED -> CaseState.SUSPENDED;
      case HistoricProcessInstance.STATE_ACTIVE ->
          hasIncident(instance) ? CaseState.STUCK : CaseState.OPEN;
      default -> CaseState.CANCELLED;
    };
  }

  private boolean hasIncident(HistoricProcessInstance instance) {
    return runtime.createIncidentQuery().processInstanceId(instance.getId()).count() > 0;
  }
}
