package dev.backroom.engine;

import static org.camunda.bpm.engine.EntityTypes.DEPLOYMENT;
import static org.camunda.bpm.engine.EntityTypes.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.EntityTypes.TASK;
import static org.camunda.bpm.engine.history.UserOperationLogEntry.OPERATION_TYPE_ADD_USER_LINK;
import static org.camunda.bpm.engine.history.UserOperationLogEntry.OPERATION_TYPE_ASSIGN;
import static org.camunda.bpm.engine.history.UserOperationLogEntry.OPERATION_TYPE_CLAIM;
import static org.camunda.bpm.engine.history.UserOperationLogEntry.OPERATION_TYPE_COMPLETE;
import static org.camunda.bpm.engine.history.UserOperationLogEntry.OPERATION_TYPE_CREATE;
import static org.camunda.bpm.engine.history.UserOperationLogEntry.OPERATION_TYPE_DELEGATE;
import static org.camunda.bpm.engine.history.UserOperationLogEntry.OPERATION_TYPE_DELETE_USER_LINK;

import java.util.Set;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts on record what people did to a case or a model past its normal course, and who. */
@Component
class InterventionFacts {
  /** Properties of a task that hold a login. */
  private static final Set<String> PERSONS = Set.of("assignee", "owner");

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
            "before", value(operation, operation.getOrgValue()),
            "after", value(operation, operation.getNewValue()),
            "note", Fact.words(operation.getAnnotation())));
  }

  /** Who had a task, has it or may take it, is a person. */
  private static @Nullable Object value(UserOperationLogEntry operation, @Nullable String value) {
    var type = operation.getOperationType();
    var isPerson =
        PERSONS.contains(String.valueOf(operation.getProperty()))
            || OPERATION_TYPE_ADD_USER_LINK.equals(type)
            || OPERATION_TYPE_DELETE_USER_LINK.equals(type);
    return value != null && isPerson ? new Fact.Person(value) : value;
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
