package dev.backroom.purchasing;

import static dev.backroom.purchasing.GoodsReceipt.ACCEPTED_QUANTITY;
import static dev.backroom.purchasing.GoodsReceipt.CLOSING_SUBJECT;
import static dev.backroom.purchasing.GoodsReceipt.MISSING_VALUE_MINOR;
import static dev.backroom.purchasing.GoodsReceipt.ORDERED_QUANTITY;
import static dev.backroom.purchasing.GoodsReceipt.PURCHASE_ORDER;

import dev.backroom.engine.CaseVariables;
import dev.backroom.shared.Money;
import dev.backroom.worklist.ApprovalBrief;
import dev.backroom.worklist.ApprovalBrief.Fact;
import dev.backroom.worklist.ApprovalBrief.Kind;
import dev.backroom.worklist.ApprovalBriefs;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells those who decide about a small shortfall what would not be waited for. */
@Component
class ShortfallBriefs implements ApprovalBriefs {
  static final String ACTION = "CLOSE_SHORT";

  @Override
  public String process() {
    return GoodsReceipt.KEY;
  }

  @Override
  public String action() {
    return ACTION;
  }

  @Override
  public ApprovalBrief brief(CaseVariables receipt) {
    var order = receipt.get(PURCHASE_ORDER);
    var missing = receipt.get(MISSING_VALUE_MINOR);
    return new ApprovalBrief(
        receipt.get(CLOSING_SUBJECT),
        List.of(
            new Fact(
                "MISSING",
                "Missing, and then not waited for any more",
                Money.of(missing, order.currency()).toString(),
                Kind.AMOUNT,
                missing,
                null)),
        OrderLines.facts(order, order.supplierId()),
        List.of(
            Fact.words(
                "RECEIVED",
                "Received in good order",
                "%d of %d units"
                    .formatted(receipt.get(ACCEPTED_QUANTITY), receipt.get(ORDERED_QUANTITY))),
            Fact.words("NEED", "Needed by", order.needBy().toString())),
        List.of(),
        List.of());
  }
}
