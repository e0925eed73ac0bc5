package dev.backroom.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads cases by the number that people know, from the engine's history. */
@Component
public class Cases {
  private final HistoryService history;
  private final RuntimeService runtime;
  private final CaseWaits waits;
  private final Set<String> quiet;

  Cases(
      HistoryService history,
      RuntimeService runtime,
      CaseWaits waits,
      List<QuietProcesses> quietProcesses) {
    this.history = history;
    this.runtime = runtime;
    this.waits = waits;
    this.quiet =
        quietProcesses.stream()
            .flatMap(processes -> processes.keys().stream())
            .collect(Collectors.toUnmodifiableSet());
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

  /** Top-level cases, newest first; none on a page that is out of reach. */
  public List<CaseSummary> list(
      @Nullable String process, @Nullable CaseState state, CaseFilter filter, int page, int size) {
    long first = (long) page * size;
    return first > Integer.MAX_VALUE - size
        ? List.of()
        : listed(process, state, filter).page(history, (int) first, size).stream()
            .map(this::summary)
            .toList();
  }

  public long count(@Nullable String process, @Nullable CaseState state, CaseFilter filter) {
    return listed(process, state, filter).count(history);
  }

  private CaseQuery listed(@Nullable String process, @Nullable CaseState state, CaseFilter filter) {
    var query = new CaseQuery(process, state, filter);
    return process == null && state != CaseState.STUCK ? query.without(quiet) : query;
  }

  /** Whether one of the cases of this number is among those. */
  public boolean isAmong(CaseFilter filter, String businessKey) {
    return new CaseQuery(null, null, filter).numbered(businessKey).count(history) > 0;
  }

  private boolean admits(CaseFilter filter, HistoricProcessInstance root) {
    return new CaseQuery(null, null, filter).is(root.getId()).count(history) > 0;
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

  CaseSummary summary(HistoricProcessInstance instance) {
    return new CaseSummary(
        Optional.ofNullable(instance.getBusinessKey()).orElse(""),
        instance.getProcessDefinitionKey(),
        instance.getProcessDefinitionName(),
        instance.getProcessDefinitionVersion(),
        CaseState.of(instance, hasIncident(instance)),
        instance.getStartTime().toInstant(),
        Moments.instant(instance.getEndTime()));
  }

  private boolean hasIncident(HistoricProcessInstance instance) {
    return instance.getEndTime() == null
        && runtime.createIncidentQuery().processInstanceId(instance.getId()).count() > 0;
  }
}
