package dev.backroom.intake;

import dev.backroom.engine.CaseWaitsFor;
import dev.backroom.engine.WaitingCases;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Lets the lanes work side by side, and each lane by itself.
 *
 * <p>A lane runs right after its event was stored or its case began to wait; the sweep finds what a
 * killed or another node left.
 */
@Component
class LaneDispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(LaneDispatcher.class);
  private static final int LANES_PER_SWEEP = 500;

  private final EventHandling handling;
  private final Inbox inbox;
  private final WaitingCases cases;
  private final ThreadPoolTaskExecutor workers;
  private final Set<Lane> queued = ConcurrentHashMap.newKeySet();

  LaneDispatcher(EventHandling handling, Inbox inbox, WaitingCases cases, IntakeSettings settings) {
    this.handling = handling;
    this.inbox = inbox;
    this.cases = cases;
    this.workers = new ThreadPoolTaskExecutor();
    workers.setThreadNamePrefix("intake-");
    workers.setCorePoolSize(settings.workers());
    workers.setWaitForTasksToCompleteOnShutdown(true);
    workers.setAwaitTerminationSeconds(30);
    workers.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    workers.initialize();
  }

  /** A lane that waits for a worker already is not queued twice. */
  void dispatch(Lane lane) {
    if (queued.add(lane)) {
      workers.execute(() -> work(lane));
    }
  }

  /** Wakes an event that came before its case waited for it. */
  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void wake(CaseWaitsFor waiting) {
    dispatch(new Lane(waiting.businessKey().value(), waiting.messageName()));
  }

  @Scheduled(fixedDelayString = "${backroom.intake.sweep:2000}", timeUnit = TimeUnit.MILLISECONDS)
  void sweep() {
    inbox.dueLanes(LANES_PER_SWEEP).forEach(this::dispatch);
  }

  /**
   * Finds the early events whose case waits for them although nobody woke them, and says how many:
   * a kill after the case's commit loses the wake. Many lanes are asked about in one query.
   */
  @Scheduled(fixedDelayString = "${backroom.intake.look-again:PT1M}")
  int lookAgain() {
    var early = inbox.earlyLanes();
    int awake = 0;
    for (int from = 0; from < early.size(); from += LANES_PER_SWEEP) {
      var some = early.subList(from, Math.min(from + LANES_PER_SWEEP, early.size()));
      var waiting = cases.among(some.stream().map(Lane::subject).distinct().toList());
      var wanted = some.stream().filter(lane -> waiting.contains(lane.waitedFor())).toList();
      wanted.forEach(this::dispatch);
      awake += wanted.size();
    }
    return awake;
  }

  private void work(Lane lane) {
    queued.remove(lane);
    try (var logged = MDC.putCloseable("businessKey", lane.subject())) {
      while (handling.handleNext(lane)) {
        LOG.debug("Handled an event of {}", lane);
      }
    } catch (RuntimeException failure) {
      LOG.warn("The lane {} stopped; the sweep takes it up again", lane, failure);
    }
  }

  @jakarta.annotation.PreDestroy
  void stop() {
    workers.shutdown();
  }
}
