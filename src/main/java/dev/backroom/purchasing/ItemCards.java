package dev.backroom.purchasing;

import dev.backroom.engine.BusinessObjects;
import dev.backroom.engine.CaseFilter;
import dev.backroom.engine.ObjectCard;
import dev.backroom.engine.ObjectCard.Cell;
import dev.backroom.engine.ObjectCard.Section;
import dev.backroom.engine.ObjectCases;
import dev.backroom.engine.SoughtObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Articles, {@code SKU-0001}, and articles at a location, {@code SKU-0001@s001}. */
@Component
class ItemCards implements BusinessObjects {
  static final String KIND = "item";
  private static final String AT = "@";

  private final ObjectCases cases;
  private final PlacedOrders placed;
  private final OrderSections orders;
  private final SupplySections supply;

  ItemCards(ObjectCases cases, PlacedOrders placed, OrderSections orders, SupplySections supply) {
    this.cases = cases;
    this.placed = placed;
    this.orders = orders;
    this.supply = supply;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<ObjectCard> find(String id, CaseFilter filter) {
    var at = id.lastIndexOf(AT);
    return at < 0
        ? card(id, null, filter)
        : card(id.substring(0, at), id.substring(at + 1), filter);
  }

  private Optional<ObjectCard> card(String sku, @Nullable String location, CaseFilter filter) {
    var sought = new SoughtObject(Set.of(KIND), sku, location);
    if (cases.countAbout(sought, filter) == 0) {
      return Optional.empty();
    }
    var ofArticle = OrderScope.visibleBy(filter).ofArticle(sku);
    var scope = location == null ? ofArticle : ofArticle.at(location);
    var sections = new ArrayList<Section>();
    if (location == null) {
      sections.add(locations(sku, scope));
    }
    sections.addAll(orders.of(scope));
    sections.add(Section.words("Stock by channel", "No flow has brought any stock of it in yet."));
    sections.add(supply.offers(sku, sought, filter));
    return Optional.of(
        new ObjectCard(
            "Item %s%s".formatted(sku, location == null ? "" : " at " + location),
            orders.head(scope),
            sought,
            List.of(),
            sections));
  }

  private Section locations(String sku, OrderScope scope) {
    var rows =
        placed.places(scope).stream()
            .map(
                place ->
                    List.of(
                        Cell.to(KIND, sku + AT + place.locationId(), place.locationId()),
                        Cell.of(place.openUnits()),
                        Cell.of(OrderSections.money(place.openMinor(), place.currency()))))
            .toList();
    return Section.of(
        "Locations",
        rows.isEmpty() ? "It has not been ordered for any location." : "Where it was ordered for.",
        List.of("Location", "Units to come", "Still to come"),
        rows);
  }
}
