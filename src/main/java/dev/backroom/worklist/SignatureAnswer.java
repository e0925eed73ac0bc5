package dev.backroom.worklist;

import static dev.backroom.worklist.Signature.COMMENT;
import static dev.backroom.worklist.Signature.DECISION;
import static dev.backroom.worklist.Signature.FORWARD_TO;
import static dev.backroom.worklist.Signature.REASON_CODE;

import dev.backroom.engine.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What somebody who was asked for a signature answered on the form. */
record SignatureAnswer(Decision decision, String comment, String reasonCode, String forwardTo) {

  enum Decision {
    APPROVE,
    REJECT,
    ASK,
    RETURN,
    FORWARD;

    /** Those after which this signature is asked for no more. */
    boolean isFinal() {
      return this != ASK && this != FORWARD;
    }

    private static Decision of(String word) {
      return Arrays.stream(values())
          .filter(decision -> decision.name().equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  new Refused(
                      "'%s' is no decision; choose one of %s."
                          .formatted(
                              word,
                              List.of(values()).stream()
                                  .map(Enum::name)
                                  .collect(Collectors.joining(", ")))));
    }
  }

  /** Refused with words for the person, if something is missing. */
  static SignatureAnswer of(VariableScope task) {
    var answer =
        new SignatureAnswer(
            Decision.of(DECISION.find(task).orElse("")),
            COMMENT.find(task).orElse("").strip(),
            REASON_CODE.find(task).orElse("").strip(),
            FORWARD_TO.find(task).orElse("").strip());
    if (answer.comment.isEmpty() && answer.decision != Decision.APPROVE) {
      throw new Refused(
          answer.decision == Decision.ASK
              ? "Write your question into the comment."
              : "Say in the comment why you do not approve.");
    }
    if (answer.forwardTo.isEmpty() && answer.decision == Decision.FORWARD) {
      throw new Refused("Name the person to forward this to.");
    }
    return answer;
  }
}
