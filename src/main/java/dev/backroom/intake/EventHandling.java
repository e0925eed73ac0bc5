package dev.backroom.intake;

import dev.backroom.engine.ProcessLauncher;
import dev.backroom.shared.BusinessKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands the next event of a lane to its process; the event's state changes in that transaction. */
@Component
class EventHandling {
  private static final Logger LOG = LoggerFactory.getLogger(EventHandling.class);

  private final Inbox inbox;
  private final OpenCases openCases;
  private final ProcessLauncher launcher;
  private final TransactionTemplate transaction;
  private final IntakeSettings settings;
  private final Clock clock;

  EventHandling(
      Inbox inbox,
      OpenCases openCases,
      ProcessLauncher launcher,
      TransactionTemplate transaction,
      IntakeSettings settings,
      Clock clock) {
    this.inbox = inbox;
    this.openCases = openCases;
    this.launcher = launcher;
    this.transaction = transaction;
    this.settings = settings;
    this.clock = clock;
  }

  /** True when an event was handled, so that the next one of the lane may follow. */
  boolean handleNext(Lane lane) {
    var current = new InboxEntry[1];
    try {
      return Boolean.TRUE.equals(transaction.execute(begun -> handle(lane, current)));
    } catch (ConcurrencyFailureException collision) {
      comeAgain(known(current, collision), collision);
    } catch (RuntimeException failure) {
      remember(known(current, failure), failure);
    }
    return false;
  }

  private static InboxEntry known(@Nullable InboxEntry[] current, RuntimeException failure) {
    if (current[0] == null) {
      throw failure;
    }
    return current[0];
  }

  private boolean handle(Lane lane, InboxEntry[] current) {
    var next = inbox.lockNext(lane);
    if (next.isEmpty()) {
      return false;
    }
    var event = next.get();
    current[0] = event;
    if (event.state() == InboxState.NEW && event.dueAt().isAfter(clock.instant())) {
      return false;
    }
    if (launch(event)) {
      inbox.mark(event.id(), InboxState.HANDLED, event.attempts() + 1, clock.instant(), null);
      return true;
    }
    waitForCase(event);
    return false;
  }

  private boolean launch(InboxEntry event) {
    var key = new BusinessKey(event.subject());
    if (launcher.processStartedBy(event.type()).isEmpty()) {
      return launcher.correlate(event.type(), key, event.payload());
    }
    launcher.start(event.type(), key, event.payload());
    return true;
  }

  private void waitForCase(InboxEntry event) {
    var giveUpAt = event.receivedAt().plus(settings.orphanAfter());
    var tooLate = !giveUpAt.isAfter(clock.instant()) && !openCases.isOpen(event.subject());
    if (tooLate) {
      LOG.warn(
          "Event {} from {} for {} is an orphan: no case wants it. Redeliver or discard it.",
          event.eventId(),
          event.source(),
          event.subject());
    }
    inbox.mark(
        event.id(),
        tooLate ? InboxState.ORPHAN : InboxState.EARLY,
        event.attempts(),
        nextLook(giveUpAt),
        null);
  }

  private Instant nextLook(Instant giveUpAt) {
    var soon = clock.instant().plus(settings.orphanAfter());
    return giveUpAt.isAfter(clock.instant()) ? giveUpAt : soon;
  }

  /** Two transactions met at the same case: nobody's fault, so the later one just comes again. */
  private void comeAgain(InboxEntry event, ConcurrencyFailureException collision) {
    LOG.info(
        "Event {} of type {} for {} met another change of its case and comes again: {}",
        event.eventId(),
        event.type(),
        event.subject(),
        collision.getMessage());
    store(event, InboxState.NEW, event.attempts(), settings.firstPause(), null);
  }

  private void remember(InboxEntry event, RuntimeException failure) {
    var attempts = event.attempts() + 1;
    var failed = attempts >= settings.attempts();
    LOG.warn(
        "Event {} of type {} for {}: attempt {} failed, {}",
        event.eventId(),
        event.type(),
        event.subject(),
        attempts,
        failed ? "it stays in the inbox as failed" : "it is tried again",
        failure);
    store(
        event,
        failed ? InboxState.FAILED : InboxState.NEW,
        attempts,
        settings.pauseAfter(attempts),
        failure.getClass().getSimpleName() + ": " + failure.getMessage());
  }

  private void store(
      InboxEntry event, InboxState state, int attempts, Duration pause, @Nullable String note) {
    transaction.executeWithoutResult(
        begun ->
            inbox.markFailedAttempt(event, state, attempts, clock.instant().plus(pause), note));
  }
}
