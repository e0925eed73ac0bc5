package dev.backroom.purchasing;

import static dev.backroom.purchasing.PurchaseSourcing.AMOUNT_MINOR;
import static dev.backroom.purchasing.PurchaseSourcing.BLOCK_REASON;
import static dev.backroom.purchasing.PurchaseSourcing.CATEGORY;
import static dev.backroom.purchasing.PurchaseSourcing.CURRENCY;
import static dev.backroom.purchasing.PurchaseSourcing.EXCLUDED_SUPPLIERS;
import static dev.backroom.purchasing.PurchaseSourcing.EXPECTED_DATE;
import static dev.backroom.purchasing.PurchaseSourcing.LOCATION_ID;
import static dev.backroom.purchasing.PurchaseSourcing.PREFERRED_SUPPLIER_ID;
import static dev.backroom.purchasing.PurchaseSourcing.PURCHASE_ORDER;
import static dev.backroom.purchasing.PurchaseSourcing.REQUISITION;
import static dev.backroom.purchasing.PurchaseSourcing.SUBJECT_LINE;
import static dev.backroom.purchasing.PurchaseSourcing.SUPPLIER_CALENDAR;
import static dev.backroom.purchasing.PurchaseSourcing.SUPPLIER_CHOICE;
import static dev.backroom.purchasing.PurchaseSourcing.SUPPLIER_ID;
import static dev.backroom.purchasing.PurchaseSourcing.SUPPLIER_NAME;
import static dev.backroom.purchasing.PurchaseSourcing.SUPPLIER_RANKING;
import static dev.backroom.purchasing.PurchaseSourcing.SUPPLY_OPTIONS;

import dev.backroom.decision.Tables;
import dev.backroom.worklist.BusinessCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ranks who could deliver and drafts the order with the best, or with whom somebody named. */
@Component
class CompareSuppliersTask implements JavaDelegate {
  private final SupplierComparison comparison;
  private final Tables tables;
  private final BusinessCalendar calendar;

  CompareSuppliersTask(SupplierComparison comparison, Tables tables, BusinessCalendar calendar) {
    this.comparison = comparison;
    this.tables = tables;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution sourcing) {
    var requisition = REQUISITION.get(sourcing);
    var options = SUPPLY_OPTIONS.get(sourcing);
    var weights =
        SupplierWeights.of(
            tables.evaluate(
                sourcing, SupplierWeights.TABLE, Map.of("category", CATEGORY.get(sourcing))));
    var today = calendar.today(LOCATION_ID.get(sourcing));
    var choice =
        SupplierChoice.among(
            Candidate.all(requisition, options),
            PREFERRED_SUPPLIER_ID.find(sourcing),
            EXCLUDED_SUPPLIERS.find(sourcing),
            candidates ->
                comparison.rank(
                    candidates,
                    new SupplierComparison.Wanted(
                        options.currency(), ChronoUnit.DAYS.between(today, requisition.needBy())),
                    weights,
                    facts -> tables.evaluate(sourcing, SupplierComparison.SCORE_TABLE, facts)));

    SUPPLIER_RANKING.set(sourcing, choice.ranking());
    SUPPLIER_CHOICE.set(sourcing, choice.word());
    BLOCK_REASON.set(sourcing, choice.inWords());
    choice.supplier().ifPresent(supplier -> draft(sourcing, supplier, today));
  }

  private static void draft(DelegateExecution sourcing, Candidate supplier, LocalDate today) {
    var order = supplier.order(sourcing.getProcessBusinessKey(), REQUISITION.get(sourcing));
    PURCHASE_ORDER.set(sourcing, order);
    AMOUNT_MINOR.set(sourcing, order.valueMinor());
    CURRENCY.set(sourcing, order.currency());
    SUPPLIER_ID.set(sourcing, supplier.supplierId());
    SUPPLIER_NAME.set(sourcing, supplier.name());
    SUPPLIER_CALENDAR.set(sourcing, supplier.calendar());
    SUBJECT_LINE.set(sourcing, OrderSummary.asked(order, supplier.name()));
    EXPECTED_DATE.set(sourcing, today.plusDays(supplier.leadTimeDays()).toString());
  }
}
