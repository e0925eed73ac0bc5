package dev.backroom.connector.tryton;

import dev.backroom.purchasing.api.PurchaseOrderDocument;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Purchases in Tryton by our reference.
 *
 * <p>Tryton accepts the same reference twice, so whoever creates looks first; and an attempt that
 * broke off half-way is taken up where it stopped.
 */
class TrytonPurchases {
  static final String PURCHASE = "purchase.purchase";
  private static final List<String> ALIVE = List.of("state", "!=", "cancelled");

  private final TrytonRecords records;
  private final TrytonPurchaseForm form;

  TrytonPurchases(TrytonRecords records) {
    this.records = records;
    this.form = new TrytonPurchaseForm(records);
  }

  /** All purchases of this reference but the cancelled ones. */
  List<TrytonOrder> all(String reference) {
    return records.search(PURCHASE, reference(reference), ALIVE).stream().map(this::read).toList();
  }

  /** The newest purchase of this reference that was placed; an older one may have been given up. */
  Optional<TrytonOrder> placed(String reference) {
    return all(reference).stream()
        .filter(TrytonOrder::isPlaced)
        .max(Comparator.comparing(TrytonOrder::id));
  }

  /** Creates and confirms the order, or brings what an earlier attempt left that far. */
  TrytonOrder place(PurchaseOrderDocument order, String key) {
    var purchase =
        records
            .find(PURCHASE, reference(order.reference()), List.of("description", "=", key), ALIVE)
            .orElseGet(() -> records.create(PURCHASE, form.of(order, key)));
    var known = read(purchase);
    return known.isPlaced() ? known : confirm(known);
  }

  /** A draft that Tryton will not confirm is cancelled: the next attempt makes another. */
  private TrytonOrder confirm(TrytonOrder order) {
    try {
      records.press(PURCHASE, "quote", order.id());
      records.press(PURCHASE, "confirm", order.id());
    } catch (TrytonRefused refused) {
      cancel(order);
      throw refused;
    }
    process(order);
    var confirmed = read(order.id());
    if (!confirmed.isPlaced()) {
      throw left(confirmed);
    }
    return confirmed;
  }

  /** Tryton processes after its commit and, without a queue worker, forgets what failed then. */
  void process(TrytonOrder order) {
    records.press(PURCHASE, "process", order.id());
  }

  /** Only what is not placed can be cancelled as a whole, and from confirmed only as a draft. */
  void cancel(TrytonOrder order) {
    records.press(PURCHASE, "draft", order.id());
    records.press(PURCHASE, "cancel", order.id());
    var known = read(order.id());
    if (!known.state().equals("cancelled")) {
      throw left(known);
    }
  }

  private TrytonOrder read(long id) {
    var order = records.read(PURCHASE, id, "number", "state");
    return new TrytonOrder(id, order.path("number").asText(), order.path("state").asText());
  }

  private static List<String> reference(String reference) {
    return List.of("reference", "=", reference);
  }

  private static IllegalStateException left(TrytonOrder order) {
    return new IllegalStateException(
        "Tryton left purchase %d in state %s".formatted(order.id(), order.state()));
  }
}
