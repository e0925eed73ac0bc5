package dev.backroom.sandbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Goods on their way: the supplier's notice, and what the warehouse finds. */
@Component
@InSandbox
class Shipments {
  private final Mailboxes mailboxes;
  private final Clock clock;

  Shipments(Mailboxes mailboxes, Clock clock) {
    this.mailboxes = mailboxes;
    this.clock = clock;
  }

  void send(
      Sale sale,
      SupplierBehaviour behaviour,
      Outcome outcome,
      LocalDate promised,
      List<Line> confirmed) {
    var lines = confirmed.stream().map(outcome::shipped).toList();
    var deliveryNote = "DN-" + sale.externalId();
    var daysToShip = daysToShip(behaviour, outcome, promised);
    var shippedAt = mailboxes.in(daysToShip);
    var receivedAt = mailboxes.in(daysToShip + behaviour.daysInTransit());
    if (behaviour.announces()) {
      mailboxes.post(
          Suppliers.MAILBOX,
          sale.reference(),
          "DISPATCH_ADVICE",
          shippedAt,
          Map.of(
              "reference", sale.reference(),
              "supplierId", sale.supplierId(),
              "deliveryNote", deliveryNote,
              "shippedAt", shippedAt.toString(),
              "expectedDate", promised.plusDays(outcome.lateDays()).toString(),
              "lines", lines.stream().map(Shipments::shippedLine).toList()));
    }
    mailboxes.post(
        "warehouse",
        sale.reference(),
        "GOODS_RECEIPT",
        receivedAt,
        Map.of(
            "reference", sale.reference(),
            "receiptNumber", "GR-" + sale.externalId(),
            "deliveryNote", deliveryNote,
            "receivedAt", receivedAt.toString(),
            "lines", lines.stream().map(line -> receivedLine(line, behaviour)).toList()));
  }

  /** Late goods leave so that they arrive so many days after the promised one. */
  private double daysToShip(SupplierBehaviour behaviour, Outcome outcome, LocalDate promised) {
    if (outcome.lateDays() == 0) {
      return behaviour.daysToShip();
    }
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var arrival = ChronoUnit.DAYS.between(today, promised) + outcome.lateDays();
    return Math.max(behaviour.daysToShip(), arrival - behaviour.daysInTransit());
  }

  private static Map<String, Object> shippedLine(Line line) {
    return Map.of("lineNo", line.lineNo(), "sku", line.sku(), "quantity", line.quantity());
  }

  private static Map<String, Object> receivedLine(Line line, SupplierBehaviour behaviour) {
    return Map.of(
        "lineNo", line.lineNo(),
        "sku", line.sku(),
        "receivedQuantity", line.quantity(),
        "damagedQuantity", behaviour.damaged(line.quantity()));
  }
}
