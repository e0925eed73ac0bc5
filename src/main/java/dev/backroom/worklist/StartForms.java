package dev.backroom.worklist;

import static dev.backroom.worklist.Approval.REQUESTER;

import dev.backroom.engine.LoggedIn;
import dev.backroom.engine.Refused;
import dev.backroom.engine.WrongInput;
import java.util.Optional;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets whoever starts a case by its form set the fields of that form and nothing else, and makes
 * him the requester: nobody requests in another person's name and then signs himself.
 */
@Component
class StartForms {
  private final TaskForms forms;
  private final LoggedIn login;

  StartForms(TaskForms forms, LoggedIn login) {
    this.forms = forms;
    this.login = login;
  }

  /** First, before other listeners add variables of their own. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void onStart(DelegateExecution execution) {
    if (ExecutionListener.EVENTNAME_START.equals(execution.getEventName())
        && isStartOfProcess(execution)
        && execution.getBpmnModelElementInstance() instanceof StartEvent start
        && start.getCamundaFormRef() != null) {
      login.person().ifPresent(person -> check(execution, start, person));
    }
  }

  /** Its start event is announced a second time when that has become an activity of its own. */
  private static boolean isStartOfProcess(DelegateExecution execution) {
    return execution.getSuperExecution() == null && execution.getActivityInstanceId() == null;
  }

  private void check(DelegateExecution execution, StartEvent start, String person) {
    var form = forms.ofStart(execution.getProcessDefinitionId());
    var foreign = new TreeSet<>(execution.getVariableNames());
    foreign.removeAll(form.fields());
    foreign.remove(REQUESTER.name());
    Optional.ofNullable(start.getCamundaInitiator()).ifPresent(foreign::remove);
    if (!foreign.isEmpty()) {
      throw new Refused("The start form has no fields %s.".formatted(String.join(", ", foreign)));
    }
    var faults = form.faults(execution);
    if (!faults.isEmpty()) {
      throw new WrongInput("The start form cannot be taken: %s.".formatted(faults));
    }
    if (!isNobodyOr(person, execution.getVariableTyped(REQUESTER.name(), false))) {
      throw new Refused("You can request this in your own name only.");
    }
    REQUESTER.set(execution, person);
  }

  private static boolean isNobodyOr(String person, @Nullable TypedValue requester) {
    return requester == null
        || !(requester instanceof ObjectValue)
            && (requester.getValue() == null || person.equals(requester.getValue()));
  }
}
