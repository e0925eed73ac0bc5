package dev.backroom.engine;

import static org.camunda.bpm.engine.EntityTypes.DEPLOYMENT;
import static org.camunda.bpm.engine.EntityTypes.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.EntityTypes.TASK;
import static org.camunda.bpm.engine.history.UserOperationLogEntry.OPERATION_TYPE_ASSIGN;
import static org.camunda.bpm.engine.history.UserOperationLogEntry.OPERATION_TYPE_CLAIM;
import static org.camunda.bpm.engine.history.UserOperationLogEntry.OPERATION_TYPE_COMPLETE;
import static org.camunda.bpm.engine.history.UserOperationLogEntry.OPERATION_TYPE_CREATE;
import static org.camunda.bpm.engine.history.UserOperationLogEntry.OPERATION_TYPE_DELEGATE;

import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts on record what people did to a case or a model past its normal course, and who. */
@Component
class InterventionFacts {
  private final CaseFacts facts;

  InterventionFacts(CaseFacts facts) {
    this.facts = facts;
  }

  @EventListener
  void onHistory(UserOperationLogEntryEventEntity operation) {
    if (isOnRecordElsewhere(operation)) {
      return;
    }
    facts.publish(
        kindOf(operation),
        operation,
        Fact.details(
            "operation", operation.getOperationType(),
            "operationId", operation.getOperationId(),
            "entity", operation.getEntityType(),
            "taskId", operation.getTaskId(),
            "deploymentId", operation.getDeploymentId(),
            "property", operation.getProperty(),
            "before", operation.getOrgValue(),
            "after", operation.getNewValue(),
            "note", operation.getAnnotation()));
  }

  /** Starts, completions and deployments have records of their own, which say more. */
  private static boolean isOnRecordElsewhere(UserOperationLogEntry operation) {
    var type = operation.getOperationType();
    return switch (operation.getEntityType()) {
      case TASK -> OPERATION_TYPE_COMPLETE.equals(type);
      case PROCESS_INSTANCE, DEPLOYMENT -> OPERATION_TYPE_CREATE.equals(type);
      default -> false;
    };
  }

  private static FactKind kindOf(UserOperationLogEntry operation) {
    if (!TASK.equals(operation.getEntityType())) {
      return FactKind.INTERVENTION;
    }
    return switch (operation.getOperationType()) {
      case OPERATION_TYPE_CLAIM -> FactKind.TASK_CLAIMED;
      case OPERATION_TYPE_ASSIGN -> FactKind.TASK_ASSIGNED;
      case OPERATION_TYPE_DELEGATE -> FactKind.TASK_DELEGATED;
      default -> FactKind.INTERVENTION;
    };
  }
}
