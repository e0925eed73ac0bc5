package dev.backroom.engine;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts on record what a case is about, by the few variables that every flow names alike. */
@Component
class DescriptionFacts {
  private final CaseFacts facts;
  private final Set<String> names;

  DescriptionFacts(CaseFacts facts, @Value("${backroom.ledger.described-by}") Set<String> names) {
    this.facts = facts;
    this.names = Set.copyOf(names);
  }

  @EventListener
  void onHistory(HistoricVariableUpdateEventEntity change) {
    var value = value(change);
    if (value != null
        && names.contains(change.getVariableName())
        && Objects.equals(change.getExecutionId(), change.getProcessInstanceId())
        && !change.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_DELETE)) {
      facts.publish(FactKind.CASE_DESCRIBED, change, described(change, value));
    }
  }

  private static Map<String, Object> described(
      HistoricVariableUpdateEventEntity change, Object value) {
    var called = !Objects.equals(change.getProcessInstanceId(), change.getRootProcessInstanceId());
    return Fact.details(change.getVariableName(), value, "called", called ? true : null);
  }

  private static @Nullable Object value(HistoricVariableUpdateEventEntity change) {
    return change.getLongValue() != null ? change.getLongValue() : change.getTextValue();
  }
}
