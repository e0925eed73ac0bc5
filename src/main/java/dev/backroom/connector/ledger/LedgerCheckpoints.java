package dev.backroom.connector.ledger;

import dev.backroom.ledger.Checkpoint;
import dev.backroom.ledger.CheckpointSigned;
import dev.backroom.ledger.LedgerPlaces;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Delivers the ledger's signed heads. Each covers all before it, so only the latest is ever tried
 * again.
 */
@Component
class LedgerCheckpoints {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerCheckpoints.class);
  private static final String ROUTE = "direct:ledger-checkpoint";

  private final ProducerTemplate messages;
  private final LedgerPlaces places;
  private final ExecutorService courier = Executors.newSingleThreadExecutor();
  private final AtomicReference<@Nullable Checkpoint> undelivered = new AtomicReference<>();
  private boolean failing;

  LedgerCheckpoints(ProducerTemplate messages, LedgerPlaces places) {
    this.messages = messages;
    this.places = places;
  }

  /** On a thread of its own: a slow second place must not hold up the sealer. */
  @EventListener
  void deliver(CheckpointSigned signed) {
    undelivered.set(signed.checkpoint());
    courier.execute(this::deliverLatest);
  }

  @Scheduled(fixedDelayString = "${backroom.ledger.deliver-again:PT1M}")
  void deliverAgain() {
    if (undelivered.get() != null) {
      courier.execute(this::deliverLatest);
    }
  }

  private void deliverLatest() {
    var checkpoint = undelivered.get();
    if (checkpoint == null) {
      return;
    }
    try {
      messages.requestBody(ROUTE, checkpoint.line() + "\n");
      undelivered.compareAndSet(checkpoint, null);
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

  @PreDestroy
  void stop() {
    courier.shutdown();
  }
}
