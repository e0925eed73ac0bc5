package dev.backroom.worklist;

import java.util.List;
import org.springframework.stereotype.Component;

/** Why a signature is refused: the choices of the approval form, which is where they are listed. */
@Component
public class ReasonCodes {
  private final TaskForms forms;

  ReasonCodes(TaskForms forms) {
    this.forms = forms;
  }

  /** As the form that is live lists them. */
  public List<FormChoice> all() {
    return forms
        .ofNext(Signature.KEY, Signature.SIGNATURE_TASK)
        .choices(Signature.REASON_CODE.name());
  }
}
