package dev.backroom.purchasing;

import dev.backroom.autonomy.OverrideEffect;
import dev.backroom.autonomy.Step;
import dev.backroom.shared.BusinessKey;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks an order that nobody should have released by itself to cancel itself, while it is open. */
@Component
class CancelOverriddenOrder implements OverrideEffect {
  private static final Set<Step> STEPS =
      Set.of(
          new Step(PurchaseSourcing.KEY, OrderBriefs.ACTION),
          new Step(SupplierAcknowledgement.KEY, ChangeBriefs.ACTION));

  private final CancellationWishes wishes;

  CancelOverriddenOrder(CancellationWishes wishes) {
    this.wishes = wishes;
  }

  @Override
  public boolean concerns(Step step) {
    return STEPS.contains(step);
  }

  @Override
  public boolean undo(BusinessKey businessKey, String person, String reason) {
    return wishes.cancel(businessKey, person, reason);
  }
}
