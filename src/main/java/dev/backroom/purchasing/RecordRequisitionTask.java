package dev.backroom.purchasing;

import static dev.backroom.purchasing.PurchaseOrder.CATEGORY;
import static dev.backroom.purchasing.PurchaseOrder.COST_CENTRE;
import static dev.backroom.purchasing.PurchaseOrder.EXCLUDED_SUPPLIERS;
import static dev.backroom.purchasing.PurchaseOrder.FORECAST_QUANTITY;
import static dev.backroom.purchasing.PurchaseOrder.LOCATION_ID;
import static dev.backroom.purchasing.PurchaseOrder.NEED_BY;
import static dev.backroom.purchasing.PurchaseOrder.NUMBER_PREFIX;
import static dev.backroom.purchasing.PurchaseOrder.ORDER_STAGE;
import static dev.backroom.purchasing.PurchaseOrder.PREFERRED_SUPPLIER_ID;
import static dev.backroom.purchasing.PurchaseOrder.PURCHASE_REQUISITION_RAISED;
import static dev.backroom.purchasing.PurchaseOrder.QUANTITY;
import static dev.backroom.purchasing.PurchaseOrder.REASON;
import static dev.backroom.purchasing.PurchaseOrder.REQUESTER;
import static dev.backroom.purchasing.PurchaseOrder.SKU;

import dev.backroom.engine.BusinessNumbers;
import dev.backroom.purchasing.api.PurchaseRequisitionRaised;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes what was asked for, from an event or from the start form, and gives it a number. */
@Component
class RecordRequisitionTask implements JavaDelegate {
  private final BusinessNumbers numbers;
  private final Clock clock;

  RecordRequisitionTask(BusinessNumbers numbers, Clock clock) {
    this.numbers = numbers;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution order) {
    var requisition =
        Requisitions.checked(
            PURCHASE_REQUISITION_RAISED.find(order).orElseGet(() -> entered(order)));
    if (order.getProcessBusinessKey() == null) {
      var year = clock.instant().atZone(ZoneOffset.UTC).getYear();
      order.setProcessBusinessKey(numbers.next(NUMBER_PREFIX, year));
    }
    REQUESTER.set(order, requisition.requester());
    LOCATION_ID.set(order, requisition.locationId());
    CATEGORY.set(order, requisition.category());
    COST_CENTRE.set(order, requisition.costCentre());
    NEED_BY.set(order, requisition.needBy().toString());
    Optional.ofNullable(requisition.reason()).ifPresent(reason -> REASON.set(order, reason));
    Optional.ofNullable(requisition.preferredSupplierId())
        .ifPresent(supplier -> PREFERRED_SUPPLIER_ID.set(order, supplier));
    EXCLUDED_SUPPLIERS.set(order, "");
    ORDER_STAGE.set(order, OrderStage.SOURCING.name());
  }

  private static PurchaseRequisitionRaised entered(DelegateExecution order) {
    var line =
        new PurchaseRequisitionRaised.Line(
            1,
            SKU.get(order).strip(),
            QUANTITY.get(order),
            FORECAST_QUANTITY.find(order).orElse(null));
    var entered =
        new PurchaseRequisitionRaised(
            REQUESTER.get(order),
            LOCATION_ID.get(order),
            CATEGORY.get(order),
            COST_CENTRE.get(order),
            LocalDate.parse(NEED_BY.get(order)),
            PREFERRED_SUPPLIER_ID.find(order).orElse(null),
            REASON.find(order).orElse(null),
            null,
            null,
            List.of(line),
            List.of());
    PURCHASE_REQUISITION_RAISED.set(order, entered);
    return entered;
  }
}
