package dev.backroom.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Pins the version of every shared process and table when a case starts, so that a change reaches
 * new cases only: diagrams bind {@code ${approvalVersion}}.
 */
@Component
class SharedModelVersions {
  private static final List<String> PROCESSES = List.of("approval");
  private static final List<String> TABLES = List.of("autonomy");

  private final RepositoryService repository;
  private final IdentityService identity;

  SharedModelVersions(RepositoryService repository, IdentityService identity) {
    this.repository = repository;
    this.identity = identity;
  }

  /** In nobody's name: whoever starts a case needs no right to read what it is decided by. */
  @EventListener
  void pin(DelegateExecution execution) {
    if (ExecutionListener.EVENTNAME_START.equals(execution.getEventName())
        && execution.getBpmnModelElementInstance() instanceof StartEvent start
        && start.getParentElement() instanceof Process
        && execution.getSuperExecution() == null) {
      var person = identity.getCurrentAuthentication();
      identity.clearAuthentication();
      try {
        PROCESSES.forEach(key -> processVersion(key).ifPresent(live -> pin(execution, key, live)));
        TABLES.forEach(key -> tableVersion(key).ifPresent(live -> pin(execution, key, live)));
      } finally {
        identity.setAuthentication(person);
      }
    }
  }

  private Optional<Integer> processVersion(String key) {
    return Optional.ofNullable(
            repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult())
        .map(ProcessDefinition::getVersion);
  }

  private Optional<Integer> tableVersion(String key) {
    return Optional.ofNullable(
            repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult())
        .map(DecisionDefinition::getVersion);
  }

  private static void pin(DelegateExecution execution, String key, int version) {
    execution.setVariable(key + "Version", version);
  }
}
