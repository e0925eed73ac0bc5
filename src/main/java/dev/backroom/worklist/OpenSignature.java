package dev.backroom.worklist;

import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Finds the task of a signature while nobody has decided. */
@Component
class OpenSignature {
  private final TaskService tasks;

  OpenSignature(TaskService tasks) {
    this.tasks = tasks;
  }

  /** Empty when it is given at this very moment: it is overdue no more. */
  Optional<Task> of(DelegateExecution signature) {
    return Optional.ofNullable(
        tasks
            .createTaskQuery()
            .processInstanceId(signature.getProcessInstanceId())
            .taskDefinitionKey(Signature.SIGNATURE_TASK)
            .singleResult());
  }

  void offerToo(Task task, String group) {
    tasks.addCandidateGroup(task.getId(), group);
  }
}
