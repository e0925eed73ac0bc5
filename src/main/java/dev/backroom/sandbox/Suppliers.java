package dev.backroom.sandbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Suppliers that answer, ship and deliver by themselves, each in his way. */
@Component
@InSandbox
class Suppliers {
  static final String MAILBOX = "supplier";
  private static final String BEHAVIOUR = "behaviour";
  private static final int LEAD_TIME_DAYS = 5;

  private final JdbcClient database;
  private final Records records;
  private final Mailboxes mailboxes;
  private final Clock clock;

  Suppliers(JdbcClient database, Records records, Mailboxes mailboxes, Clock clock) {
    this.database = database;
    this.records = records;
    this.mailboxes = mailboxes;
    this.clock = clock;
  }

  void fix(String supplierId, SupplierBehaviour behaviour) {
    records.put(BEHAVIOUR, supplierId, behaviour);
  }

  SupplierBehaviour behaviourOf(String supplierId) {
    return records
        .find(BEHAVIOUR, supplierId)
        .map(fixed -> records.as(fixed, SupplierBehaviour.class))
        .orElseGet(SupplierBehaviour::wellBehaved);
  }

  @Transactional
  public void receive(Sale sale) {
    database
        .sql("insert into bk_sandbox_sale (reference, content) values (?, ?)")
        .params(sale.reference(), records.write(sale))
        .update();
    var behaviour = behaviourOf(sale.supplierId());
    var answer = behaviour.answerTo(sale.reference());
    if (answer == SupplierBehaviour.Answer.SILENT) {
      return;
    }
    var lines =
        answer == SupplierBehaviour.Answer.CHANGE
            ? sale.lines().stream().map(behaviour::confirmed).toList()
            : sale.lines();
    var promised =
        promise(sale).plusDays(answer == SupplierBehaviour.Answer.CHANGE ? behaviour.laterBy() : 0);
    acknowledge(sale, behaviour, answer, promised, lines);
    if (answer != SupplierBehaviour.Answer.REJECT) {
      deliver(sale, behaviour, promised, lines);
    }
  }

  List<Sale> byReference(String reference) {
    return database
        .sql("select content from bk_sandbox_sale where reference = ? order by id")
        .params(reference)
        .query(String.class)
        .list()
        .stream()
        .map(content -> records.as(records.read(content), Sale.class))
        .toList();
  }

  void answerCancellation(String reference) {
    byReference(reference).stream()
        .reduce((earlier, later) -> later)
        .ifPresent(
            sale ->
                mailboxes.post(
                    MAILBOX,
                    reference,
                    "CANCELLATION_RESPONSE",
                    behaviourOf(sale.supplierId()).daysToAnswer(),
                    Map.of(
                        "reference", reference,
                        "supplierId", sale.supplierId(),
                        "consent", behaviourOf(sale.supplierId()).consents())));
  }

  void cancel(String reference) {
    mailboxes.withdraw(reference);
  }

  /** The day that is asked for, unless it is too soon. */
  private LocalDate promise(Sale sale) {
    var soonest = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(LEAD_TIME_DAYS);
    var needed = LocalDate.parse(sale.needBy());
    return needed.isAfter(soonest) ? needed : soonest;
  }

  private void acknowledge(
      Sale sale,
      SupplierBehaviour behaviour,
      SupplierBehaviour.Answer answer,
      LocalDate promised,
      List<Line> lines) {
    var body = new HashMap<String, Object>();
    body.put("reference", sale.reference());
    body.put("supplierId", sale.supplierId());
    body.put(
        "answer",
        switch (answer) {
          case CHANGE -> "CHANGED";
          case REJECT -> "REJECTED";
          default -> "ACCEPTED";
        });
    if (answer == SupplierBehaviour.Answer.REJECT) {
      body.put("reason", "Out of stock");
    } else {
      body.put("promisedDate", promised.toString());
    }
    body.put("lines", lines);
    mailboxes.post(MAILBOX, sale.reference(), "ORDER_RESPONSE", behaviour.daysToAnswer(), body);
  }

  private void deliver(
      Sale sale, SupplierBehaviour behaviour, LocalDate promised, List<Line> lines) {
    var shipped =
        lines.stream().map(line -> line.withQuantity(behaviour.shipped(line.quantity()))).toList();
    var deliveryNote = "DN-" + sale.externalId();
    if (behaviour.announces()) {
      mailboxes.post(
          MAILBOX,
          sale.reference(),
          "DISPATCH_ADVICE",
          behaviour.daysToShip(),
          Map.of(
              "reference", sale.reference(),
              "supplierId", sale.supplierId(),
              "deliveryNote", deliveryNote,
              "shippedAt", clock.instant().toString(),
              "expectedDate", promised.toString(),
              "lines", shipped.stream().map(Suppliers::shippedLine).toList()));
    }
    mailboxes.post(
        "warehouse",
        sale.reference(),
        "GOODS_RECEIPT",
        behaviour.daysToArrive(),
        Map.of(
            "reference", sale.reference(),
            "receiptNumber", "GR-" + sale.externalId(),
            "deliveryNote", deliveryNote,
            "receivedAt", clock.instant().toString(),
            "lines", shipped.stream().map(line -> receivedLine(line, behaviour)).toList()));
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
