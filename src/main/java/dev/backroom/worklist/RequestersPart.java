package dev.backroom.worklist;

import static dev.backroom.worklist.Approval.AMOUNT_MINOR;
import static dev.backroom.worklist.Signature.ANSWER;

import dev.backroom.engine.LoggedIn;
import dev.backroom.worklist.RequestEdits.Edit;
import dev.backroom.worklist.SignatureNotes.Kind;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/**
 * Writes down what others than the signers do about a request: who answered a question, and who
 * changed the request. Models mark tasks that change it with the property {@code edits = request}.
 */
@Component
class RequestersPart {
  private final SignatureNotes notes;
  private final RequestEdits edits;
  private final LoggedIn login;

  RequestersPart(SignatureNotes notes, RequestEdits edits, LoggedIn login) {
    this.notes = notes;
    this.edits = edits;
    this.login = login;
  }

  /** An answer to the last question must not stand there as the answer to this one. */
  void prepare(DelegateTask task) {
    if (Signature.asksRequester(task)) {
      task.removeVariable(ANSWER.name());
    }
  }

  void note(DelegateTask task) {
    if (Signature.asksRequester(task)) {
      answered(task);
    } else if (edits(task)) {
      person(task)
          .ifPresent(
              editor ->
                  edits.add(
                      task.getExecution().getProcessBusinessKey(),
                      task.getId(),
                      new Edit(editor, AMOUNT_MINOR.find(task).orElse(0L))));
    }
  }

  private void answered(DelegateTask task) {
    notes.add(
        Signature.roundOf(task.getExecution()),
        task.getExecution().getProcessBusinessKey(),
        task.getId(),
        Kind.ANSWER,
        person(task).orElse("somebody"),
        null,
        ANSWER.find(task).orElse(""));
  }

  private Optional<String> person(DelegateTask task) {
    return login.person().or(() -> Optional.ofNullable(task.getAssignee()));
  }

  private static boolean edits(DelegateTask task) {
    var model = (UserTask) task.getBpmnModelElementInstance();
    return Stream.ofNullable(model.getExtensionElements())
        .flatMap(elements -> elements.getChildElementsByType(CamundaProperties.class).stream())
        .flatMap(properties -> properties.getChildElementsByType(CamundaProperty.class).stream())
        .anyMatch(
            property ->
                "edits".equals(property.getCamundaName())
                    && "request".equals(property.getCamundaValue()));
  }
}
