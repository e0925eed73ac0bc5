package dev.backroom.worklist;

import static dev.backroom.engine.ProcessVariable.document;
import static dev.backroom.engine.ProcessVariable.flag;
import static dev.backroom.engine.ProcessVariable.text;

import dev.backroom.engine.ProcessVariable;
import dev.backroom.engine.Refused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** What approval/signature.bpmn and this module agree on; ModelContractTest compares them. */
final class Signature {
  static final String KEY = "signature";
  static final String SIGNATURE_TASK = "user_giveSignature";
  static final String ANSWER_TASK = "user_answerQuestion";
  static final String ASK_NEXT_LEVEL = "service_askNextLevel";

  /** The role whose signature the table wants. */
  static final ProcessVariable<String> ASKED_ROLE = text("askedRole");

  /** The role that is asked in its place, when nobody of the wanted one can sign. */
  static final ProcessVariable<String> SIGNER_ROLE = text("signerRole");

  static final ProcessVariable<String> SIGNED_BEFORE = text("signedBefore");

  /** What the software would do; empty where it has nothing to say. */
  static final ProcessVariable<String> AUTONOMY_ADVICE = text("autonomyAdvice");

  /** Working time that is left, as long as nobody has decided. */
  static final ProcessVariable<String> SIGNATURE_TIME = text("signatureTime");

  static final ProcessVariable<String> REMINDER_TIME = text("reminderTime");
  static final ProcessVariable<String> FORWARDED_TO = text("forwardedTo");
  static final ProcessVariable<SignatureForm> SIGNATURE_FORM =
      document("signatureForm", SignatureForm.class);

  static final ProcessVariable<String> AMOUNT_TEXT = text("amountText");
  static final ProcessVariable<String> DECISION = text("decision");
  static final ProcessVariable<String> COMMENT = text("comment");
  static final ProcessVariable<String> REASON_CODE = text("reasonCode");
  static final ProcessVariable<String> FORWARD_TO = text("forwardTo");
  static final ProcessVariable<String> QUESTION = text("question");
  static final ProcessVariable<String> ANSWER = text("answer");

  /** On the step that asks the next level: nobody is there, whatever time is left. */
  static final ProcessVariable<Boolean> SIGNERS_AWAY = flag("signersAway");

  private Signature() {}

  static boolean asksFor(DelegateTask task) {
    return isTask(task, SIGNATURE_TASK);
  }

  static boolean asksRequester(DelegateTask task) {
    return isTask(task, ANSWER_TASK);
  }

  private static boolean isTask(DelegateTask task, String id) {
    return id.equals(task.getTaskDefinitionKey())
        && task.getProcessDefinitionId().startsWith(KEY + ":");
  }

  /** The approval that asks for it, under which everything is on record. */
  static String roundOf(DelegateExecution signature) {
    return asking(signature).getProcessInstanceId();
  }

  /** The step of the approval that waits for this signature. */
  static DelegateExecution asking(DelegateExecution signature) {
    var asking = signature.getProcessInstance().getSuperExecution();
    if (asking == null) {
      throw new Refused("No approval asks for this signature.");
    }
    return asking;
  }
}
