package dev.backroom.worklist;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Reads the forms that are deployed with the models; a deployed form never changes. */
@Component
class TaskForms {
  private final FormService forms;
  private final ObjectMapper json;
  private final Map<String, TaskForm> known = new ConcurrentHashMap<>();

  TaskForms(FormService forms, ObjectMapper json) {
    this.forms = forms;
    this.json = json;
  }

  /** A task without a form takes no fields at all. */
  TaskForm of(DelegateTask task) {
    var model = (UserTask) task.getBpmnModelElementInstance();
    return model.getCamundaFormRef() == null
        ? TaskForm.NONE
        : known.computeIfAbsent(
            task.getProcessDefinitionId() + "#" + model.getId(),
            key -> read(() -> forms.getDeployedTaskForm(task.getId())));
  }

  TaskForm ofStart(String processDefinitionId) {
    return known.computeIfAbsent(
        processDefinitionId, id -> read(() -> forms.getDeployedStartForm(id)));
  }

  private TaskForm read(Supplier<InputStream> form) {
    try (var content = form.get()) {
      return TaskForm.of(json.readTree(content));
    } catch (IOException cause) {
      throw new UncheckedIOException("A deployed form cannot be read", cause);
    }
  }
}
