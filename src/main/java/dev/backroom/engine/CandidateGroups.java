package dev.backroom.engine;

import org.camunda.bpm.engine.delegate.VariableScope;

/** Says which group a model means by a candidate group, in the case at hand. */
public interface CandidateGroups {

  String groupFor(String named, VariableScope scope);
}
