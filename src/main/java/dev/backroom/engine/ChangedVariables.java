package dev.backroom.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Knows which variables the current transaction has written so far: at the completion of a task,
 * what came with it.
 */
@Component
public class ChangedVariables {

  public Set<String> of(String processInstanceId) {
    return TransactionSynchronizationManager.hasResource(this)
        ? byInstance().getOrDefault(processInstanceId, Set.of())
        : Set.of();
  }

  @EventListener
  void onHistory(HistoricVariableUpdateEventEntity change) {
    var instance = change.getProcessInstanceId();
    if (instance != null && TransactionSynchronizationManager.isSynchronizationActive()) {
      if (!TransactionSynchronizationManager.hasResource(this)) {
        remember();
      }
      byInstance().computeIfAbsent(instance, id -> new HashSet<>()).add(change.getVariableName());
    }
  }

  private void remember() {
    TransactionSynchronizationManager.bindResource(this, new HashMap<String, Set<String>>());
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ChangedVariables.this);
          }
        });
  }

  @SuppressWarnings("unchecked") // bound only by remember()
  private Map<String, Set<String>> byInstance() {
    return (Map<String, Set<String>>) TransactionSynchronizationManager.getResource(this);
  }
}
