package dev.backroom;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.context.event.EventListener;

/** Remembers which sequence flows were taken, so that a test can ask for all of them. */
public class TakenFlows {
  private final RepositoryService repository;
  private final Set<String> taken = new ConcurrentSkipListSet<>();

  TakenFlows(RepositoryService repository) {
    this.repository = repository;
  }

  @EventListener
  void onFlow(DelegateExecution execution) {
    if (ExecutionListener.EVENTNAME_TAKE.equals(execution.getEventName())) {
      taken.add(processKey(execution) + "/" + execution.getCurrentTransitionId());
    }
  }

  /** Flows of the live version of a process that no test has taken so far. */
  public Set<String> missedOf(String processKey) {
    var process =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(processKey)
            .latestVersion()
            .singleResult();
    return repository
        .getBpmnModelInstance(process.getId())
        .getModelElementsByType(SequenceFlow.class)
        .stream()
        .map(SequenceFlow::getId)
        .filter(flow -> !taken.contains(processKey + "/" + flow))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String processKey(DelegateExecution execution) {
    return execution.getProcessDefinitionId().split(":")[0];
  }
}
