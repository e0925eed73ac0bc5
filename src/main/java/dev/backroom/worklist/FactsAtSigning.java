package dev.backroom.worklist;

import static dev.backroom.worklist.Signature.SIGNATURE_FORM;

import dev.backroom.engine.Refused;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Sees to it that a decision is made on facts as they are, not as they were this morning. */
@Component
class FactsAtSigning {
  private final Briefs briefs;
  private final MovedFacts moved;
  private final SignatureForms forms;
  private final FreshForms fresh;

  FactsAtSigning(Briefs briefs, MovedFacts moved, SignatureForms forms, FreshForms fresh) {
    this.briefs = briefs;
    this.moved = moved;
    this.forms = forms;
    this.fresh = fresh;
  }

  /** Refused with what moved; the form then shows how things stand. */
  void refuseIfMoved(DelegateTask task) {
    var signature = task.getExecution();
    var faults =
        SIGNATURE_FORM
            .find(task)
            .map(shown -> moved.since(signature, shown, briefs.of(signature)))
            .orElse(List.of());
    if (!faults.isEmpty()) {
      fresh.showAfterRefusal(task.getId(), forms.write(task));
      throw new Refused(
          "%s. The form shows it now; look again and decide.".formatted(String.join("; ", faults)));
    }
  }
}
