package dev.backroom.purchasing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Gives back what an order that is not wanted any more has taken: budget and place in the register.
 */
@Component
class ReleaseBudgetTask implements JavaDelegate {
  private final Budgets budgets;
  private final Purchases purchases;
  private final OrderRegister orders;

  ReleaseBudgetTask(Budgets budgets, Purchases purchases, OrderRegister orders) {
    this.budgets = budgets;
    this.purchases = purchases;
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution order) {
    budgets.release(order.getProcessBusinessKey());
    orders.cancel(order.getProcessBusinessKey());
    purchases.withdraw(order.getProcessBusinessKey());
  }
}
