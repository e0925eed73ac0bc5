package dev.backroom.worklist;

import dev.backroom.engine.OneCommand;
import dev.backroom.engine.Refused;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Completes many tasks in one transaction. One that is refused is left out, and the others are
 * tried again without it: a refusal costs the work again, the usual case costs one commit.
 */
@Component
class TasksTogether {
  private final TaskService tasks;
  private final OneCommand together;

  TasksTogether(TaskService tasks, OneCommand together) {
    this.tasks = tasks;
    this.together = together;
  }

  private record Refusal(String taskId, String reason) {}

  /**
   * In whoever's name is logged in.
   *
   * @return why a task was not completed, for each that was not
   */
  Map<String, String> complete(Collection<String> taskIds, Map<String, Object> fields) {
    var refused = new HashMap<String, String>();
    // Always in the same order: two people who decide on the same do not lock each other out.
    complete(taskIds.stream().sorted().toList(), fields, refused);
    return refused;
  }

  /** In halves after a refusal, so that many refusals do not cost the square of their number. */
  private void complete(
      List<String> taskIds, Map<String, Object> fields, Map<String, String> refused) {
    if (taskIds.isEmpty()) {
      return;
    }
    var refusal = refusalOf(taskIds, fields);
    if (refusal != null) {
      refused.put(refusal.taskId(), refusal.reason());
      var rest = taskIds.stream().filter(taskId -> !taskId.equals(refusal.taskId())).toList();
      complete(rest.subList(0, rest.size() / 2), fields, refused);
      complete(rest.subList(rest.size() / 2, rest.size()), fields, refused);
    }
  }

  /** Null when all are completed. */
  private @Nullable Refusal refusalOf(List<String> taskIds, Map<String, Object> fields) {
    var completed = new AtomicInteger();
    try {
      together.run(
          () ->
              taskIds.forEach(
                  taskId -> {
                    tasks.complete(taskId, fields);
                    completed.incrementAndGet();
                  }));
      return null;
    } catch (ProcessEngineException | Refused | DataAccessException failure) {
      return new Refusal(
          taskIds.get(Math.min(completed.get(), taskIds.size() - 1)), reason(failure));
    }
  }

  private static String reason(RuntimeException failure) {
    return Refused.in(failure)
        .map(Refused::reason)
        .orElse("Somebody else is at it at this moment, or it cannot be done: try it alone.");
  }
}
