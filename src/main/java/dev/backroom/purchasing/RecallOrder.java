package dev.backroom.purchasing;

import dev.backroom.shared.BusinessKey;
import dev.backroom.worklist.Recall;
import org.springframework.stereotype.Component;

/** Takes an order back for whoever requested it. */
@Component
class RecallOrder implements Recall {
  private final CancellationWishes wishes;

  RecallOrder(CancellationWishes wishes) {
    this.wishes = wishes;
  }

  @Override
  public String process() {
    return PurchaseOrder.KEY;
  }

  @Override
  public boolean recall(BusinessKey businessKey, String person, String reason) {
    return wishes.cancel(businessKey, person, reason);
  }
}
