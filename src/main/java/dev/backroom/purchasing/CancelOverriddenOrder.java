package dev.backroom.purchasing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backroom.autonomy.OverrideEffect;
import dev.backroom.engine.ProcessLauncher;
import dev.backroom.purchasing.api.PurchaseCancellationRequested;
import dev.backroom.shared.BusinessKey;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks an order that nobody should have released by itself to cancel itself, while it is open. */
@Component
class CancelOverriddenOrder implements OverrideEffect {
  private static final Set<String> PROCESSES =
      Set.of(PurchaseSourcing.KEY, SupplierAcknowledgement.KEY);

  private final ProcessLauncher launcher;
  private final ObjectMapper json;

  CancelOverriddenOrder(ProcessLauncher launcher, ObjectMapper json) {
    this.launcher = launcher;
    this.json = json;
  }

  @Override
  public boolean concerns(String process) {
    return PROCESSES.contains(process);
  }

  @Override
  public boolean undo(BusinessKey businessKey, String person, String reason) {
    var wish = new PurchaseCancellationRequested(businessKey.value(), person, reason);
    try {
      return launcher.correlate(
          PurchaseOrder.CANCELLATION_REQUESTED, businessKey, json.writeValueAsString(wish));
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException("Cannot write the cancellation of " + businessKey, cause);
    }
  }
}
