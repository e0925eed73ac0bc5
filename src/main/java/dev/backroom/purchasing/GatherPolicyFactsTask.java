package dev.backroom.purchasing;

import static dev.backroom.purchasing.PurchaseSourcing.AGGREGATE_MINOR;
import static dev.backroom.purchasing.PurchaseSourcing.BANK_VERIFIED;
import static dev.backroom.purchasing.PurchaseSourcing.BUDGET_LIMIT_MINOR;
import static dev.backroom.purchasing.PurchaseSourcing.BUDGET_OVERDRAFT_MINOR;
import static dev.backroom.purchasing.PurchaseSourcing.CATEGORY;
import static dev.backroom.purchasing.PurchaseSourcing.CONFIDENCE_BASIS_POINTS;
import static dev.backroom.purchasing.PurchaseSourcing.CONTRACT_EXCESS_BASIS_POINTS;
import static dev.backroom.purchasing.PurchaseSourcing.CURRENCY_MATCH;
import static dev.backroom.purchasing.PurchaseSourcing.DATA_AGE_HOURS;
import static dev.backroom.purchasing.PurchaseSourcing.DAYS_AFTER_NEED;
import static dev.backroom.purchasing.PurchaseSourcing.EXPECTED_DATE;
import static dev.backroom.purchasing.PurchaseSourcing.FORECAST_EXCESS_BASIS_POINTS;
import static dev.backroom.purchasing.PurchaseSourcing.MODEL_NAME;
import static dev.backroom.purchasing.PurchaseSourcing.ORDERS_BEFORE;
import static dev.backroom.purchasing.PurchaseSourcing.PREFERENCE_COST_BASIS_POINTS;
import static dev.backroom.purchasing.PurchaseSourcing.PRICE_MOVE_BASIS_POINTS;
import static dev.backroom.purchasing.PurchaseSourcing.PURCHASE_ORDER;
import static dev.backroom.purchasing.PurchaseSourcing.REQUISITION;
import static dev.backroom.purchasing.PurchaseSourcing.SUPPLIER_COUNT;
import static dev.backroom.purchasing.PurchaseSourcing.SUPPLIER_GRADE;
import static dev.backroom.purchasing.PurchaseSourcing.SUPPLIER_RANKING;
import static dev.backroom.purchasing.PurchaseSourcing.SUPPLIER_STATUS;
import static dev.backroom.purchasing.PurchaseSourcing.SUPPLY_OPTIONS;
import static dev.backroom.purchasing.PurchaseSourcing.USUAL_BASIS_POINTS;
import static dev.backroom.purchasing.PurchaseSourcing.USUAL_ORDERS;

import dev.backroom.decision.Tables;
import dev.backroom.purchasing.Purchases.Purchase;
import dev.backroom.shared.BasisPoints;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Measures what the policy table judges; nothing here knows a limit. */
@Component
class GatherPolicyFactsTask implements JavaDelegate {
  private final Purchases purchases;
  private final BudgetCheck budgets;
  private final Tables tables;
  private final Clock clock;

  GatherPolicyFactsTask(Purchases purchases, BudgetCheck budgets, Tables tables, Clock clock) {
    this.purchases = purchases;
    this.budgets = budgets;
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution sourcing) {
    var requisition = REQUISITION.get(sourcing);
    var options = SUPPLY_OPTIONS.get(sourcing);
    var order = PURCHASE_ORDER.get(sourcing);
    var facts = PolicyFacts.of(order.supplierId(), requisition, options);
    CONTRACT_EXCESS_BASIS_POINTS.pass(sourcing, facts.contractExcess());
    PRICE_MOVE_BASIS_POINTS.pass(sourcing, facts.priceMove());
    FORECAST_EXCESS_BASIS_POINTS.pass(sourcing, facts.forecastExcess());
    DAYS_AFTER_NEED.pass(
        sourcing,
        ChronoUnit.DAYS.between(
            requisition.needBy(), LocalDate.parse(EXPECTED_DATE.get(sourcing))));
    DATA_AGE_HOURS.set(sourcing, Duration.between(options.oldest(), clock.instant()).toHours());

    Optional.ofNullable(requisition.model()).ifPresent(model -> MODEL_NAME.pass(sourcing, model));
    Optional.ofNullable(requisition.confidenceBasisPoints())
        .ifPresent(confidence -> CONFIDENCE_BASIS_POINTS.pass(sourcing, confidence));

    var budget = budgets.check(order, options);
    BUDGET_OVERDRAFT_MINOR.pass(sourcing, budget.overdraftMinor());
    CURRENCY_MATCH.pass(sourcing, budget.currencyMatch());
    BUDGET_LIMIT_MINOR.set(sourcing, budget.limitMinor());

    supplier(sourcing, order.supplierId());
    history(
        sourcing,
        new Purchase(
            order.reference(),
            order.supplierId(),
            requisition.requester(),
            order.locationId(),
            requisition.category(),
            order.currency(),
            order.valueMinor()));
  }

  private static void supplier(DelegateExecution sourcing, String supplierId) {
    var ranking = SUPPLIER_RANKING.get(sourcing);
    var chosen = ranking.of(supplierId).orElseThrow();
    SUPPLIER_STATUS.pass(sourcing, chosen.status());
    BANK_VERIFIED.pass(sourcing, chosen.bankVerified());
    SUPPLIER_GRADE.pass(sourcing, chosen.grade());
    SUPPLIER_COUNT.pass(sourcing, ranking.proposable());
    PREFERENCE_COST_BASIS_POINTS.pass(
        sourcing,
        ranking
            .best()
            .map(
                best ->
                    BasisPoints.of(chosen.amountMinor() - best.amountMinor(), best.amountMinor()))
            .orElse(0L));
  }

  private void history(DelegateExecution sourcing, Purchase purchase) {
    var windows =
        Purchases.Windows.of(
            tables.evaluate(
                sourcing, Purchases.Windows.TABLE, Map.of("category", CATEGORY.get(sourcing))));
    purchases.judgeAlone(purchase);
    var usual = purchases.usual(purchase, windows);
    USUAL_ORDERS.pass(sourcing, usual.count());
    USUAL_BASIS_POINTS.pass(sourcing, BasisPoints.of(purchase.amountMinor(), usual.averageMinor()));
    AGGREGATE_MINOR.pass(sourcing, purchases.aggregateMinor(purchase, windows));
    ORDERS_BEFORE.pass(sourcing, purchases.approvedBefore(purchase, windows));
    purchases.register(purchase);
  }
}
