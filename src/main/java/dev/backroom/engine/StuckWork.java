package dev.backroom.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What has failed so often that the software gave up, by cause; an operator sets it going. */
@Component
public class StuckWork {
  private static final int LONGEST_CAUSE = 200;

  private final RuntimeService runtime;
  private final ManagementService jobs;
  private final ExternalTaskService commands;
  private final RepositoryService models;
  private final LoggedIn login;

  StuckWork(
      RuntimeService runtime,
      ManagementService jobs,
      ExternalTaskService commands,
      RepositoryService models,
      LoggedIn login) {
    this.runtime = runtime;
    this.jobs = jobs;
    this.commands = commands;
    this.models = models;
    this.login = login;
  }

  /** What tells one cause from another. */
  public record Cause(String process, String step, String type, String message) {}

  /** A case that is stuck. */
  public record Stuck(String incidentId, String businessKey, Instant since) {}

  /** The most frequent first; in each the oldest first. */
  public Map<Cause, List<Stuck>> byCause() {
    var groups = new LinkedHashMap<Cause, List<Stuck>>();
    var all =
        runtime.createIncidentQuery().orderByIncidentTimestamp().asc().list().stream()
            .filter(StuckWork::isItsOwn)
            .toList();
    for (var incident : all) {
      groups.computeIfAbsent(cause(incident), cause -> new ArrayList<>()).add(stuck(incident));
    }
    return sorted(groups);
  }

  /**
   * Tries again what these incidents stand for, in this person's name. One that somebody else has
   * cured meanwhile is passed over.
   *
   * @return how many are tried again
   */
  @Transactional
  public int retry(Collection<String> incidentIds, String person) {
    var open =
        incidentIds.stream()
            .map(id -> runtime.createIncidentQuery().incidentId(id).singleResult())
            .filter(incident -> incident != null)
            .toList();
    return login.as(
        person,
        () -> {
          open.forEach(this::retry);
          return open.size();
        });
  }

  private void retry(Incident incident) {
    if (Incident.FAILED_JOB_HANDLER_TYPE.equals(incident.getIncidentType())) {
      jobs.setJobRetries(incident.getConfiguration(), 1);
    } else if (Incident.EXTERNAL_TASK_HANDLER_TYPE.equals(incident.getIncidentType())) {
      commands.setRetries(incident.getConfiguration(), 1);
    } else {
      throw new WrongInput(
          "%s at %s is nothing that can be tried again; open the case in Cockpit."
              .formatted(incident.getIncidentType(), incident.getActivityId()));
    }
  }

  /** A calling process has an incident only because the one that it called has. */
  private static boolean isItsOwn(Incident incident) {
    return incident.getId().equals(incident.getCauseIncidentId());
  }

  private Cause cause(Incident incident) {
    var message = String.valueOf(incident.getIncidentMessage());
    var model = models.getBpmnModelInstance(incident.getProcessDefinitionId());
    return new Cause(
        models.getProcessDefinition(incident.getProcessDefinitionId()).getName(),
        model.getModelElementById(incident.getActivityId()) instanceof FlowElement step
            ? Objects.requireNonNullElse(step.getName(), incident.getActivityId())
            : incident.getActivityId(),
        incident.getIncidentType(),
        message.substring(0, Math.min(message.length(), LONGEST_CAUSE)));
  }

  private Stuck stuck(Incident incident) {
    var instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceId(incident.getProcessInstanceId())
            .singleResult();
    return new Stuck(
        incident.getId(),
        instance == null ? "" : number(instance),
        incident.getIncidentTimestamp().toInstant());
  }

  private static String number(ProcessInstance instance) {
    return String.valueOf(instance.getBusinessKey());
  }

  private static Map<Cause, List<Stuck>> sorted(Map<Cause, List<Stuck>> groups) {
    var sorted = new LinkedHashMap<Cause, List<Stuck>>();
    groups.entrySet().stream()
        .sorted(Comparator.comparing(group -> -group.getValue().size()))
        .forEach(group -> sorted.put(group.getKey(), group.getValue()));
    return sorted;
  }
}
