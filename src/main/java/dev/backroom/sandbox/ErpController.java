package dev.backroom.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The simulated ERP. */
@RestController
@InSandbox
@RequestMapping("/sandbox/erp")
class ErpController {
  private final OrderBook orders;
  private final Catalogue catalogue;
  private final Clock clock;

  ErpController(OrderBook orders, Catalogue catalogue, Clock clock) {
    this.orders = orders;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  record NewOrder(
      @JsonProperty(required = true) String reference,
      String externalId,
      String supplierId,
      String locationId,
      String currency,
      String needBy,
      @JsonProperty(required = true) List<Line> lines) {}

  record Change(String externalId, @JsonProperty(required = true) List<Line> lines) {}

  record NewReceipt(
      String externalId,
      @JsonProperty(required = true) String receiptNumber,
      @JsonProperty(required = true) List<ErpOrder.ReceivedLine> lines) {}

  @GetMapping("/items/{sku}")
  ResponseEntity<JsonNode> item(@PathVariable String sku) {
    return ResponseEntity.of(catalogue.item(sku));
  }

  @PutMapping("/items/{sku}")
  void putItem(@PathVariable String sku, @RequestBody JsonNode item) {
    catalogue.putItem(sku, item);
  }

  @GetMapping("/cost-centres/{id}")
  ResponseEntity<JsonNode> costCentre(@PathVariable String id) {
    return ResponseEntity.of(catalogue.costCentre(id));
  }

  @PutMapping("/cost-centres/{id}")
  void putCostCentre(@PathVariable String id, @RequestBody JsonNode costCentre) {
    catalogue.putCostCentre(id, costCentre);
  }

  @GetMapping("/purchase-orders")
  List<ErpOrder> list(@RequestParam Optional<String> reference) {
    return reference.map(orders::byReference).orElseGet(orders::all);
  }

  @GetMapping("/purchase-orders/{number}")
  ResponseEntity<ErpOrder> one(@PathVariable String number) {
    return ResponseEntity.of(orders.find(number));
  }

  @PostMapping("/purchase-orders")
  ResponseEntity<Object> create(@RequestBody NewOrder wanted) {
    for (var line : wanted.lines()) {
      var refused = refuse(wanted.supplierId(), line.sku());
      if (refused.isPresent()) {
        return ResponseEntity.unprocessableEntity().body(refused.get());
      }
    }
    var created =
        orders.create(
            new ErpOrder(
                null,
                ErpOrder.State.CONFIRMED,
                wanted.reference(),
                wanted.externalId(),
                wanted.supplierId(),
                wanted.locationId(),
                wanted.currency(),
                wanted.needBy(),
                clock.instant(),
                wanted.lines(),
                List.of()));
    return ResponseEntity.status(HttpStatus.CREATED).body(created);
  }

  @PutMapping("/purchase-orders/{number}/lines")
  ResponseEntity<ErpOrder> change(@PathVariable String number, @RequestBody Change change) {
    return ResponseEntity.of(orders.change(number, order -> order.changed(change.lines())));
  }

  @PostMapping("/purchase-orders/{number}/cancel")
  ResponseEntity<ErpOrder> cancel(@PathVariable String number) {
    return ResponseEntity.of(orders.change(number, ErpOrder::cancelled));
  }

  @PostMapping("/purchase-orders/{number}/close")
  ResponseEntity<ErpOrder> close(@PathVariable String number) {
    return ResponseEntity.of(orders.change(number, ErpOrder::closed));
  }

  @PostMapping("/purchase-orders/{number}/receipts")
  ResponseEntity<ErpOrder> receive(@PathVariable String number, @RequestBody NewReceipt receipt) {
    return ResponseEntity.of(
        orders.change(
            number,
            order ->
                order.received(
                    new ErpOrder.Receipt(
                        receipt.externalId(), receipt.receiptNumber(), receipt.lines()))));
  }

  private Optional<Map<String, String>> refuse(String supplierId, String sku) {
    var item = catalogue.item(sku);
    if (item.isEmpty()) {
      return refusal("ITEM_UNKNOWN", "There is no item " + sku);
    }
    var offers = StreamSupport.stream(item.get().path("offers").spliterator(), false);
    return offers
            .filter(offer -> offer.path("supplierId").asText().equals(supplierId))
            .anyMatch(offer -> offer.path("supplierStatus").asText().equals("BLOCKED"))
        ? refusal("SUPPLIER_BLOCKED", "Supplier " + supplierId + " is blocked")
        : Optional.empty();
  }

  private static Optional<Map<String, String>> refusal(String code, String message) {
    return Optional.of(Map.of("code", code, "message", message));
  }
}
