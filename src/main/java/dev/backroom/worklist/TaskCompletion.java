package dev.backroom.worklist;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.engine.ChangedVariables;
import dev.backroom.engine.LoggedIn;
import dev.backroom.engine.Refused;
import dev.backroom.engine.WrongInput;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Watches every completion, whichever way it comes; what it throws undoes the completion.
 *
 * <p>A person may set the fields of the form and nothing else, and signs what was shown. Our own
 * code, which works in nobody's name, may set more, but it signs nothing either.
 */
@Component
class TaskCompletion {
  private final TaskFacts facts;
  private final TaskForms forms;
  private final ChangedVariables changes;
  private final SignatureRequests requests;
  private final Signatures signatures;
  private final RequestersPart requester;
  private final DeputyOffers deputies;
  private final OfferedTasks offered;
  private final LoggedIn login;
  private final CompletionFacts completions;

  TaskCompletion(
      TaskFacts facts,
      TaskForms forms,
      ChangedVariables changes,
      SignatureRequests requests,
      Signatures signatures,
      RequestersPart requester,
      DeputyOffers deputies,
      OfferedTasks offered,
      LoggedIn login,
      CompletionFacts completions) {
    this.facts = facts;
    this.forms = forms;
    this.changes = changes;
    this.requests = requests;
    this.signatures = signatures;
    this.requester = requester;
    this.deputies = deputies;
    this.offered = offered;
    this.login = login;
    this.completions = completions;
  }

  @EventListener
  void onTask(DelegateTask task) {
    switch (task.getEventName()) {
      case TaskListener.EVENTNAME_CREATE -> created(task);
      case TaskListener.EVENTNAME_COMPLETE -> completed(task);
      default -> {
        // claiming and the like change nothing in the case
      }
    }
  }

  private void created(DelegateTask task) {
    if (Signature.asksFor(task)) {
      requests.prepare(task);
    }
    requester.prepare(task);
    facts.store(task);
    facts.showInLists(task);
    if (Signature.asksFor(task)) {
      deputies.prepare(task.getId(), task.getProcessInstanceId());
    }
    offered.announce(task);
  }

  private void completed(DelegateTask task) {
    var isSignature = Signature.asksFor(task);
    var shown = facts.shown(task.getId());
    if (isSignature || login.person().isPresent()) {
      shown.ifPresent(form -> refuseForeignChanges(task, form, isSignature));
    }
    Optional<Capacity> capacity = Optional.empty();
    if (isSignature) {
      capacity = signatures.decide(task);
    } else {
      requester.note(task);
    }
    login.person().ifPresent(person -> refuseFaults(task));
    completions.publish(task, shown, capacity);
  }

  /** A browser checks what is entered, whoever calls REST does not. */
  private void refuseFaults(DelegateTask task) {
    var faults = forms.of(task).faults(task);
    if (!faults.isEmpty()) {
      throw new WrongInput("The form cannot be taken: %s.".formatted(faults));
    }
  }

  /**
   * What else has changed by now matters for a signature only: it was given to these facts. The
   * task has copies of some of them, so the case itself is looked at, too.
   */
  private void refuseForeignChanges(DelegateTask task, JsonNode shown, boolean isSignature) {
    var fields = forms.of(task).fields();
    var submitted = changes.of(task.getProcessInstanceId());
    Predicate<String> matters =
        name ->
            !(fields.contains(name) && submitted.contains(name))
                && (isSignature || submitted.contains(name));
    var foreign = new TreeSet<String>();
    foreign.addAll(changed(facts.visible(task), shown, matters));
    foreign.addAll(changed(facts.visible(task.getExecution()), shown, matters));
    if (!foreign.isEmpty()) {
      throw refused(foreign);
    }
  }

  private static List<String> changed(JsonNode now, JsonNode shown, Predicate<String> matters) {
    return StreamSupport.stream(((Iterable<String>) now::fieldNames).spliterator(), false)
        .filter(matters)
        .filter(name -> !value(now, name).equals(value(shown, name)))
        .toList();
  }

  /** A form sends an empty text for a variable that is null or that the case does not have. */
  private static String value(JsonNode facts, String name) {
    var value = facts.path(name);
    return value.isMissingNode() || value.isNull() ? "\"\"" : value.toString();
  }

  private static Refused refused(Set<String> foreign) {
    return new Refused(
        "Facts of this task were changed after they were shown, or are not in its form: %s."
            .formatted(String.join(", ", foreign)));
  }
}
