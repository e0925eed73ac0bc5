package dev.backroom.connector;

import dev.backroom.engine.CommandGates;
import dev.backroom.engine.OutgoingCommand;
import dev.backroom.engine.Refused;
import dev.backroom.shared.BusinessKey;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out one command: call, record the answer, complete; three short transactions with the
 * fetch, none of them open during the call.
 */
@Component
class CommandRun {
  private static final Logger LOG = LoggerFactory.getLogger(CommandRun.class);

  private final Journal journal;
  private final EngineTasks tasks;
  private final Circuits circuits;
  private final CommandGates gates;
  private final ConnectorSettings settings;
  private final TransactionTemplate transaction;
  private final MeterRegistry meters;

  CommandRun(
      Journal journal,
      EngineTasks tasks,
      Circuits circuits,
      CommandGates gates,
      ConnectorSettings settings,
      TransactionTemplate transaction,
      MeterRegistry meters) {
    this.journal = journal;
    this.tasks = tasks;
    this.circuits = circuits;
    this.gates = gates;
    this.settings = settings;
    this.transaction = transaction;
    this.meters = meters;
  }

  /** Answers how long to wait before the command is worth another look; nothing if it is done. */
  Optional<Duration> carryOut(Topic topic, LockedExternalTask task) {
    try (var logged = MDC.putCloseable("businessKey", task.getBusinessKey())) {
      var command = command(task);
      var onRecord = journal.answered(command.idempotencyKey());
      if (onRecord.isPresent()) {
        return deliver(task, onRecord.get());
      }
      return call(topic, task, command);
    }
  }

  private Optional<Duration> call(Topic topic, LockedExternalTask task, Command command) {
    if (!tasks.stillWanted(task)) {
      return Optional.empty();
    }
    try {
      gates.check(new OutgoingCommand(topic.name(), command.businessKey(), task.getVariables()));
    } catch (Refused refused) {
      return hold(task, command, refused);
    }
    var start = System.nanoTime();
    var result = topic.route().send(command);
    measure(topic.route().routeId(), Duration.ofNanos(System.nanoTime() - start));
    if (result.failure() instanceof Refusal refusal) {
      circuits.succeeded(topic.system());
      journal.refusal(command, result.request(), refusal);
      return deliver(task, journal.answered(command.idempotencyKey()).orElseThrow());
    }
    if (result.failure() != null) {
      return fail(topic, task, command, result.request(), result.failure());
    }
    circuits.succeeded(topic.system());
    var answer = Objects.requireNonNull(result.answer());
    journal.answer(command, result.request(), answer);
    return complete(task, command.idempotencyKey(), answer);
  }

  /** Trying again changes nothing: somebody has to approve first, or to find out what happened. */
  private Optional<Duration> hold(LockedExternalTask task, Command command, Refused refused) {
    LOG.warn("{} is held back: {}", command.idempotencyKey(), refused.reason());
    journal.failure(command, null, refused.reason());
    return retryLater(task, 0, refused.reason());
  }

  private Optional<Duration> deliver(LockedExternalTask task, JournalEntry onRecord) {
    var code = onRecord.errorCode();
    return code == null
        ? complete(task, onRecord.idempotencyKey(), journal.answerOf(onRecord))
        : finish(
            task,
            onRecord.idempotencyKey(),
            () -> tasks.refuse(task, code, String.valueOf(onRecord.note())));
  }

  private Optional<Duration> complete(LockedExternalTask task, String key, Answer answer) {
    return finish(task, key, () -> tasks.complete(task, answer.variables()));
  }

  /** When what follows in the process fails, it is tried again with the answer on record. */
  private Optional<Duration> finish(LockedExternalTask task, String key, Runnable inTheEngine) {
    try {
      transaction.executeWithoutResult(
          begun -> {
            inTheEngine.run();
            journal.complete(key);
          });
    } catch (RuntimeException failure) {
      if (tasks.stillWanted(task)) {
        LOG.warn("{} is answered, but the process cannot go on from it", key, failure);
        return retryLater(
            task, attemptsLeft(task) - 1, "What follows failed: " + failure.getMessage());
      }
      LOG.info("The case no longer waits for {}; its answer stays in the journal", key);
      journal.complete(key);
    }
    return Optional.empty();
  }

  private Optional<Duration> fail(
      Topic topic,
      LockedExternalTask task,
      Command command,
      @Nullable String request,
      Throwable failure) {
    var unavailable = failure instanceof SystemUnavailable || failure instanceof IOException;
    if (unavailable) {
      circuits.failed(topic.system());
    }
    var left = unavailable ? attemptsLeft(task) : attemptsLeft(task) - 1;
    var reason = failure.getClass().getSimpleName() + ": " + failure.getMessage();
    journal.failure(command, request, reason);
    LOG.warn(
        "{} failed; {}: {}",
        command.idempotencyKey(),
        left == 0 ? "an operator must look" : "it is tried again",
        reason);
    return retryLater(task, left, reason);
  }

  private int attemptsLeft(LockedExternalTask task) {
    return Objects.requireNonNullElse(task.getRetries(), settings.attempts());
  }

  private Optional<Duration> retryLater(LockedExternalTask task, int left, String reason) {
    var pause = pause(settings.attempts() - left);
    tasks.retryLater(task, reason, left, pause);
    return left == 0 ? Optional.empty() : Optional.of(pause);
  }

  /**
   * Doubles with each failure, with a random part so that many commands do not come back at once.
   */
  private Duration pause(int failures) {
    var doubled = settings.firstPause().multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 20));
    var longest = Math.min(doubled.toMillis(), settings.longestPause().toMillis());
    return Duration.ofMillis(longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2 + 1));
  }

  private void measure(String route, Duration taken) {
    meters.timer("backroom.route", "route", route).record(taken);
    if (taken.compareTo(settings.budgetOf(route)) > 0) {
      meters.counter("backroom.route.over.budget", "route", route).increment();
      LOG.info("{} took {} ms, over its budget", route, taken.toMillis());
    }
  }

  private Command command(LockedExternalTask task) {
    var variables = new HashMap<String, @Nullable Object>();
    var fetched = task.getVariables();
    fetched.keySet().forEach(name -> variables.put(name, plain(fetched.getValueTyped(name))));
    return new Command(
        task.getTopicName(),
        new BusinessKey(task.getBusinessKey()),
        task.getActivityId(),
        journal.keyFor(task.getBusinessKey(), task.getActivityId()),
        Map.copyOf(withoutNulls(variables)));
  }

  /** A document as text, whether or not the engine has parsed it already. */
  private static @Nullable Object plain(TypedValue value) {
    if (value instanceof JsonValue json) {
      return json.getValueSerialized() == null
          ? String.valueOf(json.getValue())
          : json.getValueSerialized();
    }
    return value.getValue();
  }

  private static Map<String, Object> withoutNulls(Map<String, @Nullable Object> variables) {
    variables.values().removeIf(Objects::isNull);
    return variables;
  }
}
