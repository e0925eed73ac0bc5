package dev.backroom.decision;

import dev.backroom.engine.CaseSection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every decision of a case with its rules and reason, as part of its description. */
@Component
class CaseDecisions implements CaseSection {
  private final Explanations explanations;

  CaseDecisions(Explanations explanations) {
    this.explanations = explanations;
  }

  @Override
  public String name() {
    return "decisions";
  }

  @Override
  public List<ExplainedDecision> of(String businessKey) {
    return explanations.forCase(businessKey);
  }
}
