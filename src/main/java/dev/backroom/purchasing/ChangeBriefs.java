package dev.backroom.purchasing;

import static dev.backroom.purchasing.SupplierAcknowledgement.CHANGED_PURCHASE_ORDER;
import static dev.backroom.purchasing.SupplierAcknowledgement.CHANGE_AMOUNT_MINOR;
import static dev.backroom.purchasing.SupplierAcknowledgement.CHANGE_SUBJECT;
import static dev.backroom.purchasing.SupplierAcknowledgement.PURCHASE_ORDER;

import dev.backroom.engine.CaseVariables;
import dev.backroom.shared.Money;
import dev.backroom.worklist.ApprovalBrief;
import dev.backroom.worklist.ApprovalBrief.Fact;
import dev.backroom.worklist.ApprovalBrief.Kind;
import dev.backroom.worklist.ApprovalBriefs;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells those who sign a supplier's change what it adds to the order that was approved. */
@Component
class ChangeBriefs implements ApprovalBriefs {
  static final String ACTION = "ACCEPT_CHANGE";

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
    var approved = acknowledgement.get(PURCHASE_ORDER);
    var changed = acknowledgement.get(CHANGED_PURCHASE_ORDER);
    var added = acknowledgement.get(CHANGE_AMOUNT_MINOR);
    return new ApprovalBrief(
        acknowledgement.get(CHANGE_SUBJECT),
        List.of(
            money("CHANGE", "The change adds", added, changed.currency()),
            money("APPROVED", "Approved before", approved.valueMinor(), approved.currency()),
            money("ORDER", "The order would be", changed.valueMinor(), changed.currency())),
        OrderLines.facts(changed, changed.supplierId()),
        List.of(),
        List.of(),
        List.of());
  }

  private static Fact money(String key, String label, long minor, String currency) {
    return new Fact(key, label, Money.of(minor, currency).toString(), Kind.AMOUNT, minor, null);
  }
}
