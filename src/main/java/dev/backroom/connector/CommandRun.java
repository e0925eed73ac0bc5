package dev.backroom.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.backroom.engine.CommandGates;
import dev.backroom.engine.OutgoingCommand;
import dev.backroom.engine.Refused;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * Carries out one command: call, record the answer, let the process go on. No transaction is open
 * during the call.
 *
 * <p>A command costs three transactions that write (fetch, answer, completion) and two that read.
 */
@Component
class CommandRun {
  private static final Logger LOG = LoggerFactory.getLogger(CommandRun.class);

  private final Journal journal;
  private final EngineTasks tasks;
  private final HeldLocks locks;
  private final Circuits circuits;
  private final CommandGates gates;
  private final CommandEnd end;

  CommandRun(
      Journal journal,
      EngineTasks tasks,
      HeldLocks locks,
      Circuits circuits,
      CommandGates gates,
      CommandEnd end) {
    this.journal = journal;
    this.tasks = tasks;
    this.locks = locks;
    this.circuits = circuits;
    this.gates = gates;
    this.end = end;
  }

  /** Answers how long to wait before the command is worth another look; nothing if it is done. */
  Optional<Duration> carryOut(Topic topic, LockedExternalTask task) {
    try (var logged = MDC.putCloseable("businessKey", task.getBusinessKey())) {
      var visit = journal.visit(task.getBusinessKey(), task.getActivityId());
      var onRecord = visit.answer();
      return onRecord.isPresent()
          ? end.deliver(task, onRecord.get())
          : callIfWanted(topic, task, visit);
    }
  }

  private Optional<Duration> callIfWanted(Topic topic, LockedExternalTask task, Visit visit) {
    if (!tasks.stillWanted(task)) {
      return Optional.empty();
    }
    var command = Commands.of(task, visit.idempotencyKey());
    try {
      gates.check(new OutgoingCommand(topic.name(), command.businessKey(), task.getVariables()));
    } catch (Refused refused) {
      return hold(task, command, visit, refused);
    }
    return call(topic, task, command, visit);
  }

  private Optional<Duration> call(
      Topic topic, LockedExternalTask task, Command command, Visit visit) {
    var result = send(topic, task, command);
    if (result.failure() instanceof Refusal refusal) {
      circuits.succeeded(topic.system());
      journal.refusal(command, visit, result.request(), refusal);
      return end.refuse(
          task, visit.idempotencyKey(), refusal.code(), String.valueOf(refusal.getMessage()));
    }
    if (result.failure() != null) {
      return fail(topic, task, command, visit, result);
    }
    circuits.succeeded(topic.system());
    var answer = Objects.requireNonNull(result.answer());
    journal.answer(command, visit, result.request(), answer);
    return end.complete(task, visit.idempotencyKey(), answer);
  }

  private RouteCall.Result send(Topic topic, LockedExternalTask task, Command command) {
    try (var held = locks.hold(task)) {
      return topic.route().send(command);
    }
  }

  /** Trying again changes nothing: somebody has to approve first, or to find out what happened. */
  private Optional<Duration> hold(
      LockedExternalTask task, Command command, Visit visit, Refused refused) {
    LOG.warn("{} is held back: {}", command.idempotencyKey(), refused.reason());
    journal.failure(command, visit, null, refused.reason());
    return end.giveUp(task, refused.reason());
  }

  /** A system that is down costs no attempts: what it did not take it may take later. */
  private Optional<Duration> fail(
      Topic topic, LockedExternalTask task, Command command, Visit visit, RouteCall.Result result) {
    var failure = Objects.requireNonNull(result.failure());
    var reason = failure.getClass().getSimpleName() + ": " + failure.getMessage();
    LOG.warn("{} failed: {}", command.idempotencyKey(), reason);
    journal.failure(command, visit, result.request(), reason);
    var system = topic.system();
    if (isOutage(failure)) {
      circuits.unavailable(system, retryAfter(failure));
      return end.waitForSystem(task, reason, visit.attempts() + 1, circuits.untilProbe(system));
    }
    if (failure instanceof SystemFailed && circuits.failed(system, visit.idempotencyKey())) {
      return end.waitForSystem(task, reason, visit.attempts() + 1, Duration.ZERO);
    }
    return end.retry(task, reason);
  }

  /** Jackson's failures are IOExceptions too, but no outage. */
  private static boolean isOutage(Throwable failure) {
    return failure instanceof SystemUnavailable
        || (failure instanceof IOException && !(failure instanceof JsonProcessingException));
  }

  private static Duration retryAfter(Throwable failure) {
    return failure instanceof SystemUnavailable busy ? busy.retryAfter() : Duration.ZERO;
  }
}
