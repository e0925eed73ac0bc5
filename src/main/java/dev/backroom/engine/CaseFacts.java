package dev.backroom.engine;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Publishes what the engine writes into its history as facts of a case. */
@Component
class CaseFacts {
  private final ApplicationEventPublisher events;
  private final LoggedIn login;

  CaseFacts(ApplicationEventPublisher events, LoggedIn login) {
    this.events = events;
    this.login = login;
  }

  /** In the name of whoever is logged in. */
  void publish(FactKind kind, HistoryEvent history, Map<String, Object> details) {
    var instance = history.getProcessInstanceId();
    publish(kind, numberOf(instance), history.getProcessDefinitionKey(), instance, details);
  }

  void publish(
      FactKind kind,
      @Nullable String businessKey,
      @Nullable String process,
      @Nullable String instance,
      Map<String, Object> details) {
    var person = login.person().orElse(null);
    events.publishEvent(new Fact(kind, businessKey, process, instance, person, null, details));
  }

  /**
   * Only what the engine has in its hands already: a question to the database for each fact would
   * cost more than the record. The instance is on record with its number at its start.
   */
  private static @Nullable String numberOf(@Nullable String instance) {
    return instance == null
        ? null
        : Optional.ofNullable(Context.getCommandContext())
            .map(
                command ->
                    command.getDbEntityManager().getCachedEntity(ExecutionEntity.class, instance))
            .map(ExecutionEntity::getBusinessKey)
            .orElse(null);
  }
}
