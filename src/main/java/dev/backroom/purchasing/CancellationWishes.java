package dev.backroom.purchasing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backroom.engine.ProcessLauncher;
import dev.backroom.purchasing.api.PurchaseCancellationRequested;
import dev.backroom.shared.BusinessKey;
import org.springframework.stereotype.Component;

/** Tells an order that somebody does not want it any more; the order decides what that means. */
@Component
class CancellationWishes {
  private final ProcessLauncher launcher;
  private final ObjectMapper json;

  CancellationWishes(ProcessLauncher launcher, ObjectMapper json) {
    this.launcher = launcher;
    this.json = json;
  }

  /** False when the order does not listen any more. */
  boolean cancel(BusinessKey order, String person, String reason) {
    var wish = new PurchaseCancellationRequested(order.value(), person, reason);
    try {
      return launcher.correlate(
          PurchaseOrder.CANCELLATION_REQUESTED, order, json.writeValueAsString(wish));
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException("Cannot write the cancellation of " + order, cause);
    }
  }
}
