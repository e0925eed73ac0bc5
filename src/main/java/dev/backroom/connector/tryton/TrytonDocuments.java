package dev.backroom.connector.tryton;

import dev.backroom.connector.SystemUnavailable;
import dev.backroom.engine.OutsideDocument;
import dev.backroom.engine.OutsideDocuments;
import java.util.List;
import java.util.Set;
import org.springframework.web.client.RestClientException;

/** Purchases as Tryton holds them now; those it cancelled it does not find by our reference. */
final class TrytonDocuments implements OutsideDocuments {
  private static final Set<String> FINISHED = Set.of("done", "cancelled");

  private final TrytonPurchases purchases;

  TrytonDocuments(TrytonPurchases purchases) {
    this.purchases = purchases;
  }

  @Override
  public String system() {
    return "erp";
  }

  /** Receipts stand in shipments there, under numbers of their own. */
  @Override
  public boolean shows(String topic) {
    return OutsideDocuments.super.shows(topic) && !topic.equals("erp.post-goods-receipt");
  }

  @Override
  public List<OutsideDocument> of(String businessKey) {
    try {
      return purchases.all(businessKey).stream()
          .map(
              order ->
                  new OutsideDocument(
                      order.number(),
                      order.state(),
                      FINISHED.contains(order.state()),
                      List.of(),
                      List.of()))
          .toList();
    } catch (SystemUnavailable | RestClientException failed) {
      throw new NoAnswer(String.valueOf(failed.getMessage()), failed);
    }
  }
}
