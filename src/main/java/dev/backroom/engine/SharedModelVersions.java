package dev.backroom.engine;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Pins the version of every shared process when a case starts, so that a change reaches new cases
 * only: diagrams bind {@code ${approvalVersion}}.
 */
@Component
class SharedModelVersions {
  private static final List<String> SHARED = List.of("approval");

  private final RepositoryService repository;

  SharedModelVersions(RepositoryService repository) {
    this.repository = repository;
  }

  @EventListener
  void pin(DelegateExecution execution) {
    if (ExecutionListener.EVENTNAME_START.equals(execution.getEventName())
        && execution.getBpmnModelElementInstance() instanceof StartEvent start
        && start.getParentElement() instanceof Process
        && execution.getSuperExecution() == null) {
      SHARED.forEach(key -> pin(execution, key));
    }
  }

  private void pin(DelegateExecution execution, String key) {
    var live =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(key)
            .latestVersion()
            .singleResult();
    if (live != null) {
      execution.setVariable(key + "Version", live.getVersion());
    }
  }
}
