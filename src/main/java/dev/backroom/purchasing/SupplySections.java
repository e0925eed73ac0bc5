package dev.backroom.purchasing;

import dev.backroom.engine.CaseFilter;
import dev.backroom.engine.ObjectCard.Cell;
import dev.backroom.engine.ObjectCard.Section;
import dev.backroom.engine.SoughtObject;
import dev.backroom.purchasing.api.SupplyOptions.Item;
import dev.backroom.purchasing.api.SupplyOptions.Offer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who could deliver an article, as the ERP said it for a case; nothing is asked anew. */
@Component
class SupplySections {
  private static final String TITLE = "Supply options";

  private final LatestSupply supply;

  SupplySections(LatestSupply supply) {
    this.supply = supply;
  }

  Section offers(String sku, SoughtObject sought, CaseFilter filter) {
    return supply
        .about(sought, filter, options -> options.item(sku).isPresent())
        .map(answer -> section(answer, answer.options().item(sku).orElseThrow()))
        .orElseGet(
            () ->
                Section.words(
                    TITLE,
                    "None of its latest cases that the engine still remembers has an answer of the"
                        + " ERP."));
  }

  private static Section section(LatestSupply.Answer answer, Item item) {
    var offers = item.offered();
    return Section.of(
            TITLE,
            "%s%s, as given for %s."
                .formatted(
                    item.description() == null ? "" : item.description() + ": ",
                    words(item, offers.size()),
                    answer.businessKey()),
            List.of(
                "Supplier",
                "Status",
                "Price",
                "Contract price",
                "Last paid",
                "Lead time",
                "Minimum",
                "In multiples of"),
            offers.stream().map(SupplySections::row).toList())
        .saidBy(
            LatestSupply.Answer.SYSTEM,
            Objects.requireNonNullElse(item.asOf(), answer.options().asOf()));
  }

  private static String words(Item item, int offers) {
    return !item.isKnown()
        ? "not known to the ERP"
        : "%s, %d %s"
            .formatted(
                item.status() == null ? "known" : item.status().toLowerCase(Locale.ROOT),
                offers,
                offers == 1 ? "offer" : "offers");
  }

  private static List<Cell> row(Offer offer) {
    var name = offer.supplierName();
    return List.of(
        Cell.to(
            SupplierCards.KIND,
            offer.supplierId(),
            name == null ? offer.supplierId() : name + " " + offer.supplierId()),
        Cell.of(Objects.requireNonNullElse(offer.supplierStatus(), "")),
        price(offer.unitPriceMinor(), offer),
        price(offer.contractPriceMinor(), offer),
        price(offer.lastPaidMinor(), offer),
        Cell.of(offer.leadTimeDays() == null ? "" : offer.leadTimeDays() + " days"),
        number(offer.minimumOrderQuantity()),
        number(offer.orderMultiple()));
  }

  private static Cell price(@Nullable Long minor, Offer offer) {
    return Cell.of(
        minor == null || offer.currency() == null
            ? ""
            : OrderSections.money(minor, offer.currency()));
  }

  private static Cell number(@Nullable Long number) {
    return Cell.of(number == null ? "" : String.valueOf(number));
  }
}
