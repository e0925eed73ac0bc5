package dev.backroom.purchasing;

import static dev.backroom.purchasing.SupplierAcknowledgement.PURCHASE_ORDER;
import static dev.backroom.purchasing.SupplierAcknowledgement.SENT_AT;

import dev.backroom.engine.CaseVariables;
import dev.backroom.shared.Money;
import dev.backroom.worklist.ApprovalBrief;
import dev.backroom.worklist.ApprovalBrief.Fact;
import dev.backroom.worklist.ApprovalBrief.Kind;
import dev.backroom.worklist.ApprovalBriefs;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells those who decide about a silent supplier what would be withdrawn from him. */
@Component
class GivingUpBriefs implements ApprovalBriefs {
  static final String ACTION = "GIVE_UP_SUPPLIER";

  @Override
  public String process() {
    return SupplierAcknowledgement.KEY;
  }

  @Override
  public String action() {
    return ACTION;
  }

  @Override
  public ApprovalBrief brief(CaseVariables acknowledgement) {
    var order = acknowledgement.get(PURCHASE_ORDER);
    var sent = acknowledgement.get(SENT_AT);
    return new ApprovalBrief(
        "Withdraw %s from %s, who has not answered, and order elsewhere"
            .formatted(order.reference(), order.supplierId()),
        List.of(
            new Fact(
                "ORDER",
                "Would be withdrawn; the next order is approved anew",
                Money.of(order.valueMinor(), order.currency()).toString(),
                Kind.AMOUNT,
                order.valueMinor(),
                null)),
        OrderLines.facts(order, order.supplierId()),
        List.of(
            Fact.words("SENT", "Sent on", sent.toString()),
            Fact.words("NEED", "Needed by", order.needBy().toString())),
        List.of(),
        List.of());
  }
}
