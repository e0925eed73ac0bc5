package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.CaseDriver;
import java.util.List;
import java.util.Map;

/** An order of 60 units, which needs no signature, brought to the stage a story begins at. */
record OrderOnItsWay(CaseDriver driver, PurchaseOrderDriver purchasing, String order) {
  static final String CREATE = "erp.create-purchase-order";
  static final String CANCEL = "erp.cancel-purchase-order";
  private static final String TELL_SUPPLIER = "supplier.cancel-purchase-order";

  /** Wanted, and about to be created in the ERP; answers the id of the case. */
  String wanted() {
    var id = purchasing.raise(order, 60);
    purchasing.erpOffers(order, Supply.usual());
    return id;
  }

  /** In the ERP, and about to be sent to the supplier. */
  String ordered() {
    var id = wanted();
    driver.answer(CREATE, order);
    return id;
  }

  String sent() {
    var id = ordered();
    driver.answer("supplier.send-purchase-order", order);
    return id;
  }

  String acknowledged() {
    var id = sent();
    acknowledge();
    driver.answer("warehouse.announce-receipt", order);
    return id;
  }

  String shipped() {
    var id = acknowledged();
    driver.tell("shipment.announced", order, Orders.shipment(order, "DN-1", 60));
    return id;
  }

  /** As ordered, whatever was ordered. */
  void acknowledge() {
    var quantity = purchasing.committedMinor() / 600;
    driver.tell(
        SupplierAcknowledgement.ACKNOWLEDGED,
        order,
        Orders.acknowledgement(order, "ACCEPTED", "2026-12-10", quantity, 600));
  }

  void requestCancellation() {
    var request =
        "{\"reference\":\"%s\",\"requestedBy\":\"planner\",\"reason\":\"No need\"}"
            .formatted(order);
    assertThat(driver.tell(PurchaseOrder.CANCELLATION_REQUESTED, order, request)).isTrue();
  }

  void supplierAnswers(boolean consent) {
    driver.answer("supplier.request-cancellation", order);
    driver.tell(PurchaseCancellation.ANSWERED, order, Orders.consent(order, consent));
  }

  void decideAtDock(String consent) {
    purchasing.complete(
        "buyer", "user_decideRefusalAtDock", order, Map.of("cancellationConsent", consent));
  }

  /** The commands come one after the other, in the only order that is safe. */
  void undo() {
    for (var topic : List.of(TELL_SUPPLIER, "warehouse.cancel-receipt", CANCEL)) {
      assertThat(driver.openCommands(order)).containsExactly(topic);
      driver.answer(topic, order);
    }
  }
}
