package dev.backroom.purchasing;

import dev.backroom.autonomy.OverrideEffect;
import dev.backroom.shared.BusinessKey;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks an order that nobody should have released by itself to cancel itself, while it is open. */
@Component
class CancelOverriddenOrder implements OverrideEffect {
  private static final Set<String> PROCESSES =
      Set.of(PurchaseSourcing.KEY, SupplierAcknowledgement.KEY);

  private final CancellationWishes wishes;

  CancelOverriddenOrder(CancellationWishes wishes) {
    this.wishes = wishes;
  }

  @Override
  public boolean concerns(String process) {
    return PROCESSES.contains(process);
  }

  @Override
  public boolean undo(BusinessKey businessKey, String person, String reason) {
    return wishes.cancel(businessKey, person, reason);
  }
}
