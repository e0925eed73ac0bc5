package dev.backroom.connector;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes a topic right after the commit of the transaction that made a command for it. */
@Component
class CommandWakeUp {
  private final CommandRuns runs;

  CommandWakeUp(CommandRuns runs) {
    this.runs = runs;
  }

  @EventListener
  void onStep(DelegateExecution execution) {
    if (ExecutionListener.EVENTNAME_START.equals(execution.getEventName())
        && execution.getBpmnModelElementInstance() instanceof ServiceTask task
        && "external".equals(task.getCamundaType())
        && TransactionSynchronizationManager.isSynchronizationActive()) {
      var topic = task.getCamundaTopic();
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              runs.wake(topic);
            }
          });
    }
  }
}
