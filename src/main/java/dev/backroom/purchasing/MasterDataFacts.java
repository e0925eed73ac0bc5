package dev.backroom.purchasing;

import dev.backroom.purchasing.api.PurchaseRequisitionRaised;
import dev.backroom.purchasing.api.SupplyOptions;
import dev.backroom.purchasing.api.SupplyOptions.Item;
import dev.backroom.purchasing.api.SupplyOptions.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What the ERP lacks for ordering these goods, by article. */
record MasterDataFacts(
    List<String> unknown,
    List<String> discontinued,
    List<String> withoutOffer,
    List<String> withoutTerms,
    String costCentre,
    boolean costCentreKnown) {

  static MasterDataFacts of(PurchaseRequisitionRaised requisition, SupplyOptions options) {
    var skus = requisition.lines().stream().map(line -> line.sku()).distinct().toList();
    var known = skus.stream().flatMap(sku -> options.item(sku).stream()).filter(Item::isKnown);
    var items = known.toList();
    return new MasterDataFacts(
        skus.stream().filter(sku -> items.stream().noneMatch(i -> i.sku().equals(sku))).toList(),
        those(items, Item::isDiscontinued),
        those(items, item -> item.offered().isEmpty()),
        those(
            items,
            item ->
                !item.offered().isEmpty() && item.offered().stream().noneMatch(Offer::isComplete)),
        requisition.costCentre(),
        options.costCentre() != null);
  }

  private static List<String> those(List<Item> items, Predicate<Item> predicate) {
    return items.stream().filter(predicate).map(Item::sku).toList();
  }

  /** For the buyer who has it completed. */
  String inWords() {
    var words = new ArrayList<String>();
    add(words, unknown, "not known to the ERP");
    add(words, discontinued, "discontinued");
    add(words, withoutOffer, "not offered by any supplier");
    add(words, withoutTerms, "offered without price or lead time");
    if (!costCentreKnown) {
      words.add("Cost centre %s: not known to the ERP".formatted(costCentre));
    }
    return words.isEmpty() ? "Nothing is missing" : String.join(". ", words) + ".";
  }

  private static void add(List<String> words, List<String> skus, String what) {
    if (!skus.isEmpty()) {
      words.add("%s: %s".formatted(String.join(", ", skus), what));
    }
  }
}
