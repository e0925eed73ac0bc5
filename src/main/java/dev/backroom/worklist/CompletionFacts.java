package dev.backroom.worklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backroom.engine.ChangedVariables;
import dev.backroom.engine.Fact;
import dev.backroom.engine.FactKind;
import dev.backroom.engine.LoggedIn;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Puts a completed task on record: what its form showed, what was entered, by whom, after what
 * time.
 */
@Component
class CompletionFacts {
  private final TaskFacts facts;
  private final TaskForms forms;
  private final ChangedVariables changes;
  private final LoggedIn login;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  CompletionFacts(
      TaskFacts facts,
      TaskForms forms,
      ChangedVariables changes,
      LoggedIn login,
      Clock clock,
      ApplicationEventPublisher events) {
    this.facts = facts;
    this.forms = forms;
    this.changes = changes;
    this.login = login;
    this.clock = clock;
    this.events = events;
  }

  /**
   * @param capacity in which it was signed, if it was
   */
  void publish(DelegateTask task, Optional<JsonNode> shown, Optional<Capacity> capacity) {
    var definition = task.getProcessDefinitionId();
    var fact =
        new Fact(
            FactKind.TASK_COMPLETED,
            task.getExecution().getProcessBusinessKey(),
            Briefs.keyOf(definition),
            task.getProcessInstanceId(),
            login.person().orElse(task.getAssignee()),
            capacity.map(Capacity::actedFor).orElse(null),
            Fact.details(
                "taskId", task.getId(),
                "activity", task.getTaskDefinitionKey(),
                "name", task.getName(),
                "group", capacity.map(Capacity::group).orElse(null),
                "capMinor", capacity.map(Capacity::capMinor).orElse(null),
                "shown", shown.map(form -> fields(task, form, this::isShown)).orElse(null),
                "changed", fields(task, facts.visible(task), this::isEntered),
                "due", task.getDueDate(),
                "openSeconds", open(task).toSeconds()));
    events.publishEvent(fact);
  }

  private Duration open(DelegateTask task) {
    return Duration.between(task.getCreateTime().toInstant(), clock.instant());
  }

  private ObjectNode fields(
      DelegateTask task, JsonNode all, BiPredicate<DelegateTask, String> wanted) {
    var fields = ((ObjectNode) all).objectNode();
    all.properties().stream()
        .filter(field -> wanted.test(task, field.getKey()))
        .forEach(field -> fields.set(field.getKey(), field.getValue()));
    return fields;
  }

  private boolean isShown(DelegateTask task, String name) {
    return name.equals(Signature.SIGNATURE_FORM.name()) || forms.of(task).fields().contains(name);
  }

  private boolean isEntered(DelegateTask task, String name) {
    return changes.of(task.getProcessInstanceId()).contains(name)
        && forms.of(task).fields().contains(name);
  }
}
