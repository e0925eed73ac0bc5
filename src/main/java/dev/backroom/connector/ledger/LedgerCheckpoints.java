package dev.backroom.connector.ledger;

import dev.backroom.ledger.Checkpoint;
import dev.backroom.ledger.CheckpointSigned;
import dev.backroom.ledger.LedgerPlaces;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.support.LifecycleStrategySupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Delivers the ledger's signed heads while there are routes. Each covers all before it, so only the
 * latest is ever tried again.
 */
@Component
class LedgerCheckpoints extends LifecycleStrategySupport {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerCheckpoints.class);
  private static final String ROUTE = "direct:ledger-checkpoint";
  private static final int SECONDS_TO_ARRIVE = 10;

  private final LedgerPlaces places;
  private @Nullable Courier courier;
  private @Nullable Checkpoint undelivered;
  private boolean failing;

  /** With a thread of its own: a slow second place must not hold up the sealer. */
  private record Courier(ProducerTemplate messages, ExecutorService thread) {}

  LedgerCheckpoints(LedgerPlaces places) {
    this.places = places;
  }

  /** The sealer begins before the routes do. */
  @Override
  public void onContextStarted(CamelContext camel) {
    synchronized (this) {
      courier = new Courier(camel.createProducerTemplate(), Executors.newSingleThreadExecutor());
    }
    deliverAgain();
  }

  /** The sealer works on a little longer than the routes; after the next start it signs again. */
  @Override
  public void onContextStopping(CamelContext camel) {
    Courier leaving;
    synchronized (this) {
      leaving = courier;
      courier = null;
    }
    if (leaving != null) {
      letArrive(leaving.thread());
    }
  }

  @EventListener
  void deliver(CheckpointSigned signed) {
    synchronized (this) {
      undelivered = signed.checkpoint();
    }
    deliverAgain();
  }

  @Scheduled(fixedDelayString = "${backroom.ledger.deliver-again:PT1M}")
  synchronized void deliverAgain() {
    if (courier != null && undelivered != null) {
      var messages = courier.messages();
      courier.thread().execute(() -> deliverLatest(messages));
    }
  }

  private void deliverLatest(ProducerTemplate messages) {
    var checkpoint = latest();
    if (checkpoint == null) {
      return;
    }
    try {
      messages.requestBody(ROUTE, checkpoint.line() + "\n");
      delivered(checkpoint);
      failing = false;
    } catch (CamelExecutionException failure) {
      if (!failing) {
        LOG.warn(
            "The ledger's head of {} entries could not be delivered and is tried again each minute: {}",
            checkpoint.count(),
            String.valueOf(failure.getCause()));
      }
      failing = true;
    }
  }

  private synchronized @Nullable Checkpoint latest() {
    return undelivered;
  }

  private synchronized void delivered(Checkpoint checkpoint) {
    if (checkpoint.equals(undelivered)) {
      undelivered = null;
    }
  }

  private static void letArrive(ExecutorService leaving) {
    leaving.shutdown();
    try {
      if (!leaving.awaitTermination(SECONDS_TO_ARRIVE, TimeUnit.SECONDS)) {
        leaving.shutdownNow();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Called by the route. */
  void address(Message message) {
    var directory =
        places
            .checkpoints()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Nobody knows where to: set backroom.ledger.checkpoints to a directory"));
    message.setHeader("directory", directory.toString());
    message.setHeader("file", LedgerPlaces.CHECKPOINTS);
  }
}
