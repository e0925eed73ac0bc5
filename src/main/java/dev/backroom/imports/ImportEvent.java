package dev.backroom.imports;

import dev.backroom.purchasing.api.PurchaseOrderAcknowledged;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happened to an order, as the event that tells it. Ids repeat when a file is repeated. */
public record ImportEvent(
    Instant at, String id, String type, ImportedOrder order, Map<String, Object> payload) {
  private static final String REQUISITION = "purchase-requisition.raised";
  private static final LocalTime RAISED = LocalTime.of(8, 0);
  private static final LocalTime ACKNOWLEDGED = LocalTime.of(10, 0);
  private static final LocalTime RECEIVED = LocalTime.of(14, 0);

  static ImportEvent requisition(ImportedOrder order, String requester, Instant at) {
    var data = new LinkedHashMap<String, Object>();
    data.put("requester", requester);
    data.put("locationId", order.locationId());
    data.put("category", order.category());
    data.put("costCentre", order.costCentre());
    data.put("needBy", order.promised().toString());
    data.put("preferredSupplierId", order.supplierId());
    data.put("reason", order.reason());
    data.put("lines", order.lines().stream().map(ImportEvent::requested).toList());
    return new ImportEvent(at, order.number() + "-requisition", REQUISITION, order, data);
  }

  /** The whole history of one order, at the days that the file names. */
  static List<ImportEvent> history(ImportedOrder order) {
    var events = new ArrayList<ImportEvent>();
    events.add(requisition(order, order.requester(), on(order.ordered(), RAISED)));
    events.add(acknowledgement(order));
    order.lines().stream()
        .filter(line -> line.delivered() != null)
        .collect(
            Collectors.groupingBy(
                ImportEvent::receiptOf, TreeMap::new, Collectors.toCollection(ArrayList::new)))
        .forEach((receipt, lines) -> events.add(receipt(order, receipt, lines)));
    return events;
  }

  private static ImportEvent acknowledgement(ImportedOrder order) {
    var data = new LinkedHashMap<String, Object>();
    data.put("reference", order.number());
    data.put("supplierId", order.supplierId());
    data.put("answer", PurchaseOrderAcknowledged.Answer.ACCEPTED.name());
    data.put("promisedDate", order.promised().toString());
    data.put("lines", order.lines().stream().map(ImportEvent::promised).toList());
    return new ImportEvent(
        on(order.ordered(), ACKNOWLEDGED),
        order.number() + "-acknowledgement",
        "purchase-order.acknowledged",
        order,
        data);
  }

  private static ImportEvent receipt(
      ImportedOrder order, Receipt receipt, List<ImportedOrder.Line> lines) {
    var at = on(receipt.day(), RECEIVED);
    var number =
        "GR-%s-%s%s"
            .formatted(
                order.number(),
                receipt.day(),
                Optional.of(receipt.note())
                    .filter(note -> !note.isEmpty())
                    .map("-"::concat)
                    .orElse(""));
    var data = new LinkedHashMap<String, Object>();
    data.put("reference", order.number());
    data.put("receiptNumber", number.substring(0, Math.min(number.length(), 64)));
    data.put("deliveryNote", receipt.note().isEmpty() ? null : receipt.note());
    data.put("receivedAt", at.toString());
    data.put("lines", lines.stream().map(ImportEvent::received).toList());
    return new ImportEvent(at, number, "goods.received", order, data);
  }

  boolean isRequisition() {
    return type.equals(REQUISITION);
  }

  /** Takes the articles whose offers this event needs; false when one of them is taken. */
  boolean claim(Set<String> taken) {
    var needed =
        isRequisition()
            ? order.lines().stream().map(ImportedOrder.Line::sku).collect(Collectors.toSet())
            : Set.<String>of();
    return Collections.disjoint(taken, needed) && (taken.addAll(needed) || needed.isEmpty());
  }

  Map<String, Object> cloudEvent(String source) {
    return Map.of(
        "specversion",
        "1.0",
        "id",
        id,
        "source",
        source,
        "type",
        type,
        "subject",
        order.number(),
        "time",
        at.toString(),
        "datacontenttype",
        "application/json",
        "data",
        payload);
  }

  private record Receipt(LocalDate day, String note) implements Comparable<Receipt> {

    @Override
    public int compareTo(Receipt other) {
      var byDay = day.compareTo(other.day);
      return byDay == 0 ? note.compareTo(other.note) : byDay;
    }
  }

  private static Receipt receiptOf(ImportedOrder.Line line) {
    return new Receipt(
        day(line.delivered()), line.deliveryNote() == null ? "" : line.deliveryNote());
  }

  private static LocalDate day(@Nullable LocalDate delivered) {
    return Optional.ofNullable(delivered).orElseThrow();
  }

  private static Map<String, Object> requested(ImportedOrder.Line line) {
    return Map.of("lineNo", line.lineNo(), "sku", line.sku(), "quantity", line.quantity());
  }

  private static Map<String, Object> promised(ImportedOrder.Line line) {
    return Map.of(
        "lineNo", line.lineNo(),
        "sku", line.sku(),
        "quantity", line.quantity(),
        "unitPriceMinor", line.unitPriceMinor());
  }

  /** The file holds no received quantity: what was ordered counts as received. */
  private static Map<String, Object> received(ImportedOrder.Line line) {
    return Map.of(
        "lineNo", line.lineNo(),
        "sku", line.sku(),
        "receivedQuantity", line.quantity(),
        "damagedQuantity", 0);
  }

  private static Instant on(LocalDate day, LocalTime time) {
    return day.atTime(time).toInstant(ZoneOffset.UTC);
  }
}
