package dev.backroom.purchasing;

import static dev.backroom.purchasing.PurchaseSourcing.EXPECTED_DATE;
import static dev.backroom.purchasing.PurchaseSourcing.PURCHASE_ORDER;
import static dev.backroom.purchasing.PurchaseSourcing.REQUISITION;
import static dev.backroom.purchasing.PurchaseSourcing.SUPPLIER_NAME;
import static dev.backroom.purchasing.PurchaseSourcing.SUPPLIER_RANKING;
import static dev.backroom.purchasing.PurchaseSourcing.SUPPLY_OPTIONS;

import dev.backroom.engine.CaseVariables;
import dev.backroom.purchasing.api.PurchaseOrderDocument;
import dev.backroom.purchasing.api.PurchaseRequisitionRaised;
import dev.backroom.purchasing.api.SupplyOptions;
import dev.backroom.shared.BasisPoints;
import dev.backroom.shared.Money;
import dev.backroom.worklist.ApprovalBrief;
import dev.backroom.worklist.ApprovalBrief.Alternative;
import dev.backroom.worklist.ApprovalBrief.Fact;
import dev.backroom.worklist.ApprovalBrief.Kind;
import dev.backroom.worklist.ApprovalBrief.Link;
import dev.backroom.worklist.ApprovalBriefs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells those who sign an order what it costs, what speaks for it, and who else could deliver. */
@Component
class OrderBriefs implements ApprovalBriefs {
  static final String ACTION = "RELEASE_ORDER";

  private static final int ALTERNATIVES = 2;

  private final BudgetCheck budgets;

  OrderBriefs(BudgetCheck budgets) {
    this.budgets = budgets;
  }

  @Override
  public String process() {
    return PurchaseSourcing.KEY;
  }

  @Override
  public String action() {
    return ACTION;
  }

  @Override
  public ApprovalBrief brief(CaseVariables sourcing) {
    var order = sourcing.get(PURCHASE_ORDER);
    var options = sourcing.get(SUPPLY_OPTIONS);
    var ranking = sourcing.get(SUPPLIER_RANKING);
    var supplier = sourcing.get(SUPPLIER_NAME);
    return new ApprovalBrief(
        OrderSummary.asked(order, supplier),
        money(order, options),
        OrderLines.facts(order, supplier),
        evidence(sourcing, order, options, ranking),
        alternatives(ranking, order.supplierId()),
        attachments(sourcing.get(REQUISITION)));
  }

  private List<Fact> money(PurchaseOrderDocument order, SupplyOptions options) {
    var money = new ArrayList<Fact>();
    money.add(
        new Fact(
            "ORDER",
            "This order",
            words(order.valueMinor(), order.currency()),
            Kind.AMOUNT,
            order.valueMinor(),
            null));
    budgets
        .leftAfter(order, options)
        .ifPresent(
            left ->
                money.add(
                    new Fact(
                        "BUDGET",
                        "Left of the budget of %s after it".formatted(order.costCentre()),
                        words(left, order.currency()),
                        Kind.BUDGET,
                        left,
                        null)));
    order.lines().forEach(line -> money.add(PriceWords.fact(line, order, options)));
    return money;
  }

  private static List<Fact> evidence(
      CaseVariables sourcing,
      PurchaseOrderDocument order,
      SupplyOptions options,
      SupplierRanking ranking) {
    var asOf = options.oldest();
    var demand =
        sourcing.get(REQUISITION).lines().stream()
            .filter(line -> line.forecastQuantity() != null)
            .map(line -> demand(line, order));
    var supplier = ranking.of(order.supplierId()).map(entry -> record(entry, asOf)).stream();
    var arrival =
        Stream.of(
            new Fact(
                "ARRIVAL",
                "Expected on",
                "%s, needed by %s".formatted(sourcing.get(EXPECTED_DATE), order.needBy()),
                Kind.OTHER,
                null,
                asOf));
    return Stream.of(demand, supplier, arrival).flatMap(facts -> facts).toList();
  }

  private static Fact demand(PurchaseRequisitionRaised.Line wanted, PurchaseOrderDocument order) {
    var ordered =
        order.lines().stream()
            .filter(line -> line.lineNo() == wanted.lineNo())
            .mapToLong(PurchaseOrderDocument.Line::quantity)
            .sum();
    return Fact.words(
        "DEMAND_" + wanted.lineNo(),
        "Demand for " + wanted.sku(),
        "%d ordered, %d expected to sell".formatted(ordered, wanted.forecastQuantity()));
  }

  private static Fact record(SupplierRanking.Entry supplier, Instant asOf) {
    return new Fact(
        "SUPPLIER",
        "Record of " + supplier.supplierName(),
        "score %d, grade %s, %s on time, %s defective (n = %d deliveries)"
            .formatted(
                supplier.score(),
                supplier.grade(),
                BasisPoints.inWords(supplier.onTimeBasisPoints()),
                BasisPoints.inWords(supplier.defectBasisPoints()),
                supplier.deliveries()),
        Kind.OTHER,
        supplier.score(),
        asOf);
  }

  private static List<Alternative> alternatives(SupplierRanking ranking, String chosen) {
    return ranking.entries().stream()
        .filter(entry -> entry.isProposable() && !entry.supplierId().equals(chosen))
        .limit(ALTERNATIVES)
        .map(
            entry ->
                new Alternative(
                    entry.supplierName(),
                    words(entry.amountMinor(), entry.currency()),
                    "%d days".formatted(entry.leadTimeDays()),
                    "%d, grade %s (n = %d)"
                        .formatted(entry.score(), entry.grade(), entry.deliveries())))
        .toList();
  }

  private static List<Link> attachments(PurchaseRequisitionRaised requisition) {
    return requisition.attachments().stream()
        .map(attachment -> new Link(attachment.title(), attachment.url()))
        .toList();
  }

  private static String words(long minor, String currency) {
    return Money.of(minor, currency).toString();
  }
}
