package dev.backroom.purchasing;

import dev.backroom.purchasing.api.PurchaseOrderDocument;
import dev.backroom.purchasing.api.SupplyOptions;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the budget that the ERP knows still holds an order, after all that is reserved. */
@Component
class BudgetCheck {
  private final Budgets budgets;

  BudgetCheck(Budgets budgets) {
    this.budgets = budgets;
  }

  /**
   * @param overdraftMinor by how much the order exceeds the budget; what is approved with it
   * @param currencyMatch SAME, or OTHER when order and budget cannot be compared
   * @param limitMinor up to what the cost centre may have committed once this order is approved
   */
  record Result(long overdraftMinor, String currencyMatch, long limitMinor) {}

  Result check(PurchaseOrderDocument order, SupplyOptions options) {
    if (options.costCentre() == null || !order.currency().equals(options.currency())) {
      return new Result(0, "OTHER", Long.MAX_VALUE);
    }
    var account = new Budgets.Account(order.costCentre(), order.currency());
    var budget = options.costCentre().budgetMinor();
    var needed =
        Math.addExact(budgets.committedMinor(account, order.reference()), order.valueMinor());
    var overdraft = Math.max(0, needed - budget);
    return new Result(overdraft, "SAME", budget + overdraft);
  }

  /** What is left of the budget when this order is committed; empty if it cannot be compared. */
  Optional<Long> leftAfter(PurchaseOrderDocument order, SupplyOptions options) {
    return check(order, options).currencyMatch().equals("SAME")
        ? Optional.of(
            Objects.requireNonNull(options.costCentre()).budgetMinor()
                - budgets.committedMinor(
                    new Budgets.Account(order.costCentre(), order.currency()), order.reference())
                - order.valueMinor())
        : Optional.empty();
  }
}
