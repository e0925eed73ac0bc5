package dev.backroom.worklist;

import dev.backroom.decision.ExplainedDecision;
import dev.backroom.decision.Explanations;
import dev.backroom.worklist.ApprovalRounds.Round;
import dev.backroom.worklist.SignatureForm.Flag;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells which policy flags a case has and the fact behind each, as the table's owner wrote it. */
@Component
class RaisedFlags {
  private static final String EFFECT = "flagEffect";

  private final Explanations explanations;

  RaisedFlags(Explanations explanations) {
    this.explanations = explanations;
  }

  /** Of the last table with effects that the asking process looked at. */
  List<Flag> of(String businessKey, Optional<Round> round) {
    return explanations.forCase(businessKey).stream()
        .filter(decision -> round.filter(asked -> asks(asked, decision)).isPresent())
        .filter(decision -> decision.outputs().containsKey(EFFECT))
        .reduce((older, newer) -> newer)
        .map(RaisedFlags::flags)
        .orElse(List.of());
  }

  private static boolean asks(Round round, ExplainedDecision decision) {
    return decision.process().equals(round.askedBy());
  }

  private static List<Flag> flags(ExplainedDecision decision) {
    return decision.rules().stream()
        .map(rule -> new Flag(rule.answer(), rule.because() + ". " + rule.description()))
        .toList();
  }
}
