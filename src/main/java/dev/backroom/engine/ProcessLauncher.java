package dev.backroom.engine;

import dev.backroom.shared.BusinessKey;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Starts a case by a message, or hands a message to the case that waits for it. */
@Component
public class ProcessLauncher {
  private final RuntimeService runtime;
  private final RepositoryService repository;

  ProcessLauncher(RuntimeService runtime, RepositoryService repository) {
    this.runtime = runtime;
    this.repository = repository;
  }

  /** The key of the live process that a message of this name starts. */
  public Optional<String> processStartedBy(String messageName) {
    return Optional.ofNullable(
            repository
                .createProcessDefinitionQuery()
                .messageEventSubscriptionName(messageName)
                .latestVersion()
                .singleResult())
        .map(ProcessDefinition::getKey);
  }

  /** Runs the case up to its first wait, in the caller's transaction. */
  public String start(String messageName, BusinessKey key, String payload) {
    return correlation(messageName, key, payload).correlateStartMessage().getProcessInstanceId();
  }

  /** Begins what the software does of its own accord, up to its first wait, in the same way. */
  public void begin(String processKey, BusinessKey key) {
    runtime.startProcessInstanceByKey(processKey, key.value());
  }

  /**
   * False when no case of this key waits for the message now.
   *
   * @throws OptimisticLockingFailureException when another transaction changed the case meanwhile
   */
  public boolean correlate(String messageName, BusinessKey key, String payload) {
    try {
      return !correlation(messageName, key, payload).correlateAllWithResult().isEmpty();
    } catch (OptimisticLockingException collision) {
      throw new OptimisticLockingFailureException(
          String.valueOf(collision.getMessage()), collision);
    }
  }

  private MessageCorrelationBuilder correlation(
      String messageName, BusinessKey key, String payload) {
    return runtime
        .createMessageCorrelation(messageName)
        .processInstanceBusinessKey(key.value())
        .setVariable(payloadVariable(messageName), SpinValues.jsonValue(payload).create());
  }

  /** The case of this number that would hear the message now. */
  public Optional<CaseVariables> waitingFor(String messageName, BusinessKey key) {
    return runtime
        .createExecutionQuery()
        .messageEventSubscriptionName(messageName)
        .processInstanceBusinessKey(key.value())
        .list()
        .stream()
        .findFirst()
        .map(waiting -> new CaseVariables(runtime.getVariablesTyped(waiting.getId(), false)));
  }

  /** {@code purchase-order.acknowledged} arrives as {@code purchaseOrderAcknowledged}. */
  public static String payloadVariable(String messageName) {
    var words = messageName.split("[.-]");
    return words[0]
        + Stream.of(words)
            .skip(1)
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
  }
}
