package dev.backroom.purchasing;

import dev.backroom.engine.ObjectCard.Cell;
import dev.backroom.engine.ObjectCard.Section;
import dev.backroom.purchasing.PlacedOrders.Commitment;
import dev.backroom.purchasing.PlacedOrders.Promise;
import dev.backroom.shared.Money;
import dev.backroom.worklist.BusinessCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What pages about suppliers, articles, cost centres and orders say of orders alike. */
@Component
class OrderSections {
  private static final int SHOWN = 25;
  private static final int MONTHS = 12;

  private final PlacedOrders orders;
  private final BusinessCalendar calendar;
  private final Clock clock;

  OrderSections(PlacedOrders orders, BusinessCalendar calendar, Clock clock) {
    this.orders = orders;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** In a sentence. */
  String head(OrderScope scope) {
    var committed = orders.committed(scope);
    return committed.isEmpty()
        ? "No order is open."
        : "Open now: %s."
            .formatted(
                committed.stream().map(OrderSections::words).collect(Collectors.joining(", and ")));
  }

  private static String words(Commitment committed) {
    return "%d %s with %s still to come"
        .formatted(
            committed.orders(),
            committed.orders() == 1 ? "order" : "orders",
            money(committed.openMinor(), committed.currency()));
  }

  List<Section> of(OrderScope scope) {
    return List.of(commitments(scope), turnover(scope), promises(scope));
  }

  Section commitments(OrderScope scope) {
    var rows =
        orders.committed(scope).stream()
            .map(
                sum ->
                    List.of(
                        Cell.of(sum.currency()),
                        Cell.of(sum.orders()),
                        Cell.of(money(sum.orderedMinor(), sum.currency())),
                        Cell.of(money(sum.acceptedMinor(), sum.currency())),
                        Cell.of(money(sum.openMinor(), sum.currency()))))
            .toList();
    return Section.of(
        "Commitments",
        rows.isEmpty()
            ? "Nothing is ordered that has not been received or closed."
            : "Approved and ordered, not yet received or closed. What was accepted counts at the"
                + " price of the order.",
        List.of("Currency", "Open orders", "Ordered", "Accepted so far", "Still to come"),
        rows);
  }

  Section turnover(OrderScope scope) {
    var since =
        clock
            .instant()
            .atZone(ZoneOffset.UTC)
            .minusMonths(MONTHS)
            .truncatedTo(ChronoUnit.DAYS)
            .toInstant();
    var rows =
        orders.since(since, scope).stream()
            .map(
                sum ->
                    List.of(
                        Cell.of(sum.currency()),
                        Cell.of(sum.orders()),
                        Cell.of(money(sum.orderedMinor(), sum.currency())),
                        Cell.of(money(sum.closedMinor(), sum.currency())),
                        Cell.of(money(sum.cancelledMinor(), sum.currency()))))
            .toList();
    return Section.of(
        "Money",
        rows.isEmpty()
            ? "Nothing was ordered in the last %d months.".formatted(MONTHS)
            : "Ordered in the last %d months, and what became of it: closed is what was accepted."
                .formatted(MONTHS),
        List.of("Currency", "Orders", "Ordered", "Closed", "Cancelled"),
        rows);
  }

  Section promises(OrderScope scope) {
    var promised = orders.promised(scope, SHOWN + 1);
    return Section.of(
        "Promised",
        promised.isEmpty()
            ? "No open order promises anything."
            : "Open orders, the most urgent first%s."
                .formatted(promised.size() > SHOWN ? "; only %d of them".formatted(SHOWN) : ""),
        List.of(
            "Case",
            "Supplier",
            "Location",
            "Units",
            "Still to come",
            "Promised",
            "Expected",
            "Remark"),
        promised.stream().limit(SHOWN).map(this::row).toList());
  }

  private List<Cell> row(Promise promise) {
    return List.of(
        Cell.toCase(promise.reference()),
        Cell.to(SupplierCards.KIND, promise.supplierId(), promise.supplierId()),
        Cell.of(promise.locationId()),
        Cell.of("%d of %d came".formatted(promise.acceptedUnits(), promise.units())),
        Cell.of(money(promise.openMinor(), promise.currency())),
        Cell.of(promise.promisedOn() == null ? "not yet" : promise.promisedOn().toString()),
        Cell.of(promise.expectedOn() == null ? "" : promise.expectedOn().toString()),
        late(promise));
  }

  /** By what was promised; what nobody promised yet, by what the lead time let expect. */
  private Cell late(Promise promise) {
    LocalDate due = promise.promisedOn() == null ? promise.expectedOn() : promise.promisedOn();
    var days = due == null ? 0 : ChronoUnit.DAYS.between(due, calendar.today(promise.locationId()));
    return days > 0
        ? Cell.alarm("late by %d %s".formatted(days, days == 1 ? "day" : "days"))
        : Cell.of("");
  }

  static String money(long minor, String currency) {
    return Money.of(minor, currency).toString();
  }
}
