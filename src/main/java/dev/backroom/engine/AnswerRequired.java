package dev.backroom.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.model.dmn.HitPolicy;

/**
 * Makes it an error when a table finds no rule; only COLLECT tables may answer nothing.
 *
 * <p>The engine itself answers null and lets the process walk on.
 */
final class AnswerRequired implements DmnDecisionTableEvaluationListener {
  private static final List<HitPolicy> MAY_BE_EMPTY =
      List.of(HitPolicy.COLLECT, HitPolicy.RULE_ORDER);

  @Override
  public void notify(DmnDecisionTableEvaluationEvent evaluated) {
    var table = (DmnDecisionTableImpl) evaluated.getDecision().getDecisionLogic();
    var policy = table.getHitPolicyHandler().getHitPolicyEntry().getHitPolicy();
    if (evaluated.getMatchingRules().isEmpty() && !MAY_BE_EMPTY.contains(policy)) {
      throw new NoRuleFound(evaluated.getDecision().getKey(), inputs(evaluated));
    }
  }

  private static String inputs(DmnDecisionTableEvaluationEvent evaluated) {
    return evaluated.getInputs().stream()
        .map(
            input ->
                input.getName()
                    + " = "
                    + (input.getValue() == null ? null : input.getValue().getValue()))
        .collect(Collectors.joining(", "));
  }
}
