package dev.backroom.worklist;

import static dev.backroom.worklist.Signature.ASKED_ROLE;

import dev.backroom.worklist.SignatureNotes.Kind;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reminds those who were asked for a signature, once for each signature. */
@Component
class RemindSignersTask implements JavaDelegate {
  private final OpenSignature open;
  private final SignatureNotes notes;
  private final ApplicationEventPublisher events;

  RemindSignersTask(OpenSignature open, SignatureNotes notes, ApplicationEventPublisher events) {
    this.open = open;
    this.notes = notes;
    this.events = events;
  }

  @Override
  public void execute(DelegateExecution signature) {
    open.of(signature)
        .filter(task -> !isReminded(signature))
        .ifPresent(task -> remind(signature, task));
  }

  private boolean isReminded(DelegateExecution signature) {
    return notes.of(signature.getProcessBusinessKey()).stream()
        .filter(note -> note.kind() == Kind.REMINDED)
        .anyMatch(
            note ->
                note.approvalId().equals(Signature.roundOf(signature))
                    && ASKED_ROLE.get(signature).equals(note.toPerson()));
  }

  private void remind(DelegateExecution signature, Task task) {
    notes.add(
        Signature.roundOf(signature),
        signature.getProcessBusinessKey(),
        task.getId(),
        Kind.REMINDED,
        Editors.SOFTWARE,
        ASKED_ROLE.get(signature),
        null);
    events.publishEvent(new SignatureReminded(task.getId(), signature.getProcessBusinessKey()));
  }
}
