package dev.backroom.worklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Reads the forms that are deployed with the models; a deployed form never changes. */
@Component
class TaskForms {
  private final FormService forms;
  private final RepositoryService repository;
  private final ObjectMapper json;
  private final Map<String, TaskForm> known = new ConcurrentHashMap<>();

  TaskForms(FormService forms, RepositoryService repository, ObjectMapper json) {
    this.forms = forms;
    this.repository = repository;
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

  /** The form that the next task of this kind will have. */
  TaskForm ofNext(String process, String task) {
    var live =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(process)
            .latestVersion()
            .singleResult();
    return known.computeIfAbsent(live.getId() + "#" + task, key -> deployedWith(live, task));
  }

  private TaskForm deployedWith(ProcessDefinition process, String task) {
    UserTask model = repository.getBpmnModelInstance(process.getId()).getModelElementById(task);
    return repository.getDeploymentResources(process.getDeploymentId()).stream()
        .filter(resource -> resource.getName().endsWith(".form"))
        .map(resource -> parse(new ByteArrayInputStream(resource.getBytes())))
        .filter(form -> form.path("id").asText().equals(model.getCamundaFormRef()))
        .findFirst()
        .map(TaskForm::of)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "%s is deployed without the form %s of %s"
                        .formatted(process.getKey(), model.getCamundaFormRef(), task)));
  }

  TaskForm ofStart(String processDefinitionId) {
    return known.computeIfAbsent(
        processDefinitionId, id -> read(() -> forms.getDeployedStartForm(id)));
  }

  private TaskForm read(Supplier<InputStream> form) {
    return TaskForm.of(parse(form.get()));
  }

  private JsonNode parse(InputStream form) {
    try (form) {
      return json.readTree(form);
    } catch (IOException cause) {
      throw new UncheckedIOException("A deployed form cannot be read", cause);
    }
  }
}
