package dev.backroom.purchasing;

import static dev.backroom.purchasing.PurchaseDelivery.ANNOUNCED_QUANTITY;
import static dev.backroom.purchasing.PurchaseDelivery.EXPECTED_DATE;
import static dev.backroom.purchasing.PurchaseDelivery.PURCHASE_ORDER;
import static dev.backroom.purchasing.PurchaseDelivery.SHIPMENT_ANNOUNCED;
import static dev.backroom.purchasing.PurchaseDelivery.UNANNOUNCED_BASIS_POINTS;

import dev.backroom.shared.BasisPoints;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Adds a shipping notice to what is on its way. */
@Component
class RecordShipmentTask extends OrderStageTask {
  private final OrderRegister orders;

  RecordShipmentTask(OrderRegister orders) {
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution delivery) {
    var shipment = SHIPMENT_ANNOUNCED.get(delivery);
    Addressee.check(shipment.reference(), delivery.getProcessBusinessKey());
    var announced = ANNOUNCED_QUANTITY.find(delivery).orElse(0L) + shipment.quantity();
    var ordered = PURCHASE_ORDER.get(delivery).quantity();

    ANNOUNCED_QUANTITY.set(delivery, announced);
    UNANNOUNCED_BASIS_POINTS.set(
        delivery, BasisPoints.of(Math.max(0, ordered - announced), ordered));
    EXPECTED_DATE.set(mainCase(delivery), shipment.expectedDate().toString());
    orders.announce(delivery.getProcessBusinessKey(), shipment.expectedDate());
    reach(OrderStage.SHIPPED, delivery);
  }
}
