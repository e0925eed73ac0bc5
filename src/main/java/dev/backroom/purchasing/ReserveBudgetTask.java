package dev.backroom.purchasing;

import static dev.backroom.purchasing.PurchaseSourcing.AMOUNT_MINOR;
import static dev.backroom.purchasing.PurchaseSourcing.BUDGET_EXCEEDED;
import static dev.backroom.purchasing.PurchaseSourcing.BUDGET_LIMIT_MINOR;
import static dev.backroom.purchasing.PurchaseSourcing.COST_CENTRE;
import static dev.backroom.purchasing.PurchaseSourcing.CURRENCY;
import static dev.backroom.purchasing.PurchaseSourcing.EXPECTED_DATE;
import static dev.backroom.purchasing.PurchaseSourcing.PURCHASE_ORDER;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Commits the budget for what was approved, unless others took it while people were signing; from
 * then on it is ordered.
 */
@Component
class ReserveBudgetTask implements JavaDelegate {
  private final Budgets budgets;
  private final OrderRegister orders;

  ReserveBudgetTask(Budgets budgets, OrderRegister orders) {
    this.budgets = budgets;
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution sourcing) {
    try {
      budgets.reserve(
          sourcing.getProcessBusinessKey(),
          new Budgets.Account(COST_CENTRE.get(sourcing), CURRENCY.get(sourcing)),
          AMOUNT_MINOR.get(sourcing),
          BUDGET_LIMIT_MINOR.get(sourcing));
      orders.open(PURCHASE_ORDER.get(sourcing), LocalDate.parse(EXPECTED_DATE.get(sourcing)));
    } catch (BudgetExceeded exceeded) {
      throw new BpmnError(BUDGET_EXCEEDED, exceeded.getMessage(), exceeded);
    }
  }
}
