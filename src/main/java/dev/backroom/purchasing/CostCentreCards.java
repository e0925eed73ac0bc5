package dev.backroom.purchasing;

import dev.backroom.engine.BusinessObjects;
import dev.backroom.engine.CaseFilter;
import dev.backroom.engine.ObjectCard;
import dev.backroom.engine.ObjectCard.Cell;
import dev.backroom.engine.ObjectCard.Section;
import dev.backroom.engine.ObjectCases;
import dev.backroom.engine.SoughtObject;
import dev.backroom.purchasing.Budgets.Commitment;
import dev.backroom.purchasing.api.SupplyOptions.CostCentre;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cost centres: what of their budgets is reserved, spent and left. */
@Component
class CostCentreCards implements BusinessObjects {
  static final String KIND = "cost-centre";
  private static final Cell NOT_KNOWN = Cell.of("not known");
  private static final List<String> COLUMNS =
      List.of("Currency", "Reserved by open orders", "Spent by closed orders", "Budget", "Left");

  private final ObjectCases cases;
  private final OrderSections orders;
  private final Budgets budgets;
  private final LatestSupply supply;

  CostCentreCards(ObjectCases cases, OrderSections orders, Budgets budgets, LatestSupply supply) {
    this.cases = cases;
    this.orders = orders;
    this.budgets = budgets;
    this.supply = supply;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<ObjectCard> find(String id, CaseFilter filter) {
    var sought = SoughtObject.of(KIND, id);
    if (cases.countAbout(sought, filter) == 0) {
      return Optional.empty();
    }
    var scope = OrderScope.visibleBy(filter).paidBy(id);
    return Optional.of(
        new ObjectCard(
            "Cost centre " + id,
            orders.head(scope),
            sought,
            List.of(),
            Stream.concat(Stream.of(budget(id, sought, filter)), orders.of(scope).stream())
                .toList()));
  }

  /** What others have committed is money of cases that not everybody may see. */
  private Section budget(String id, SoughtObject sought, CaseFilter filter) {
    var committed = budgets.committed(id, OrderScope.visibleBy(filter));
    if (!filter.equals(CaseFilter.EVERYTHING)) {
      return Section.of(
          "Budget",
          "Of the orders that you may see. What is left of the budget, only those see who may see"
              + " every order.",
          COLUMNS.subList(0, 3),
          committed.stream().map(one -> row(one, null).subList(0, 3)).toList());
    }
    var answer =
        supply.about(
            sought,
            filter,
            options -> options.costCentre() != null && options.costCentre().id().equals(id));
    var known = answer.flatMap(one -> Optional.ofNullable(one.options().costCentre())).orElse(null);
    var section =
        Section.of(
            "Budget",
            answer
                .map(one -> "The budget is what the ERP gave for %s.".formatted(one.businessKey()))
                .orElse("The budget is not known: none of the latest cases has it from the ERP."),
            COLUMNS,
            withAll(committed, known).stream().map(one -> row(one, known)).toList());
    return answer
        .map(one -> section.saidBy(LatestSupply.Answer.SYSTEM, one.options().asOf()))
        .orElse(section);
  }

  /** A budget of which nothing is committed is all left. */
  private static List<Commitment> withAll(List<Commitment> committed, @Nullable CostCentre known) {
    return known == null
            || committed.stream().anyMatch(one -> one.currency().equals(known.currency()))
        ? committed
        : Stream.concat(committed.stream(), Stream.of(new Commitment(known.currency(), 0, 0)))
            .toList();
  }

  private static List<Cell> row(Commitment committed, @Nullable CostCentre known) {
    var budget =
        Optional.ofNullable(known)
            .filter(centre -> centre.currency().equals(committed.currency()))
            .map(CostCentre::budgetMinor);
    return List.of(
        Cell.of(committed.currency()),
        money(committed.reservedMinor(), committed),
        money(committed.spentMinor(), committed),
        budget.map(minor -> money(minor, committed)).orElse(NOT_KNOWN),
        budget.map(minor -> left(minor - committed.minor(), committed)).orElse(NOT_KNOWN));
  }

  private static Cell left(long minor, Commitment committed) {
    return minor < 0
        ? Cell.alarm(OrderSections.money(minor, committed.currency()))
        : money(minor, committed);
  }

  private static Cell money(long minor, Commitment committed) {
    return Cell.of(OrderSections.money(minor, committed.currency()));
  }
}
