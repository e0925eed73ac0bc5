package dev.backroom.worklist;

import static dev.backroom.worklist.Signature.FORWARDED_TO;
import static dev.backroom.worklist.Signature.QUESTION;

import dev.backroom.worklist.ApprovalRounds.Round;
import dev.backroom.worklist.SignatureNotes.Kind;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The two ways on which a signature is still open afterwards: a question, another signer. */
@Component
class SignatureDetours {
  private final SignatureNotes notes;
  private final SignatureClock clock;

  SignatureDetours(SignatureNotes notes, SignatureClock clock) {
    this.notes = notes;
    this.clock = clock;
  }

  /** The answer goes back to whoever asked. */
  void ask(DelegateTask task, Round round, String asker, String question) {
    note(task, round, Kind.QUESTION, asker, round.requester(), question);
    QUESTION.set(task.getExecution(), question);
    handOn(task, asker);
  }

  void forward(DelegateTask task, Round round, String from, String to, String why) {
    note(task, round, Kind.FORWARDED, from, to, why);
    handOn(task, to);
  }

  private void note(
      DelegateTask task, Round round, Kind kind, String person, String to, String text) {
    notes.add(round.id(), round.businessKey(), task.getId(), kind, person, to, text);
  }

  private void handOn(DelegateTask task, String person) {
    clock.stop(task);
    FORWARDED_TO.set(task.getExecution(), person);
  }
}
