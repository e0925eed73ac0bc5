package dev.backroom.purchasing;

import dev.backroom.engine.BusinessObjects;
import dev.backroom.engine.CaseFilter;
import dev.backroom.engine.ObjectCard;
import dev.backroom.engine.ObjectCard.Cell;
import dev.backroom.engine.ObjectCard.Section;
import dev.backroom.engine.ObjectCases;
import dev.backroom.engine.OutsideDocument;
import dev.backroom.engine.OutsideDocuments;
import dev.backroom.engine.OutsideDocuments.NoAnswer;
import dev.backroom.engine.SoughtObject;
import dev.backroom.purchasing.PlacedOrders.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Orders, by their own number or by that of a document, a receipt or a shipment of theirs. */
@Component
class OrderCards implements BusinessObjects {
  static final String KIND = "order";
  private static final Set<String> NUMBERS = Set.of(SoughtObject.DOCUMENT, "receipt", "shipment");
  private static final int CASES = 5;

  private final ObjectCases cases;
  private final PlacedOrders placed;
  private final OrderSections orders;
  private final List<OutsideDocuments> systems;

  OrderCards(
      ObjectCases cases,
      PlacedOrders placed,
      OrderSections orders,
      List<OutsideDocuments> systems) {
    this.cases = cases;
    this.placed = placed;
    this.orders = orders;
    this.systems = systems;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Set<String> alsoNamed() {
    return NUMBERS;
  }

  @Override
  public Optional<ObjectCard> find(String id, CaseFilter filter) {
    var kinds = new HashSet<>(NUMBERS);
    kinds.add(SoughtObject.CASE);
    var sought = new SoughtObject(kinds, id, null);
    var numbers = cases.latest(sought, filter, CASES);
    return numbers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ObjectCard(
                "Order or document " + id,
                "It belongs to %s.".formatted(String.join(", ", numbers)),
                sought,
                numbers,
                numbers.stream().flatMap(number -> sections(number, filter)).toList()));
  }

  private Stream<Section> sections(String number, CaseFilter filter) {
    var sections = new ArrayList<Section>();
    sections.add(goods(number, filter));
    sections.add(orders.promises(OrderScope.visibleBy(filter).ofCase(number)));
    systems.forEach(system -> sections.add(held(system, number)));
    return sections.stream();
  }

  private Section goods(String number, CaseFilter filter) {
    var lines = placed.lines(OrderScope.visibleBy(filter).ofCase(number));
    return Section.of(
        "Goods of " + number,
        lines.isEmpty() ? "Nothing has been ordered yet." : "As agreed last.",
        List.of("Line", "Item", "Supplier", "Ordered", "Accepted", "Price", "Value", "State"),
        lines.stream().map(OrderCards::row).toList());
  }

  private static List<Cell> row(Line line) {
    return List.of(
        Cell.of(line.lineNo()),
        Cell.to(ItemCards.KIND, line.sku() + "@" + line.locationId(), line.sku()),
        Cell.to(SupplierCards.KIND, line.supplierId(), line.supplierId()),
        Cell.of(line.quantity()),
        Cell.of(line.accepted()),
        Cell.of(OrderSections.money(line.unitPriceMinor(), line.currency())),
        Cell.of(OrderSections.money(line.quantity() * line.unitPriceMinor(), line.currency())),
        Cell.of(line.state().toLowerCase(Locale.ROOT)));
  }

  private static Section held(OutsideDocuments system, String number) {
    var title = "%s in %s now".formatted(number, system.system());
    try {
      var documents = system.of(number);
      return Section.of(
          title,
          documents.isEmpty()
              ? "It holds no document of it."
              : "As it stands there at this moment.",
          List.of("Document", "State", "Receipts", "What it says"),
          documents.stream().map(OrderCards::row).toList());
    } catch (NoAnswer noAnswer) {
      return Section.words(title, "It does not answer now: " + noAnswer.getMessage());
    }
  }

  private static List<Cell> row(OutsideDocument document) {
    return List.of(
        Cell.of(document.number()),
        Cell.of(document.state()),
        Cell.of(String.join(", ", document.parts())),
        Cell.of(document.lines().stream().collect(Collectors.joining("; "))));
  }
}
