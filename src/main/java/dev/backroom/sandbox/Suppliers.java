package dev.backroom.sandbox;

import dev.backroom.sandbox.SupplierBehaviour.Answer;
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
  private static final String REQUEST = "cancellation-request";
  private static final int LEAD_TIME_DAYS = 5;

  private final JdbcClient database;
  private final Records records;
  private final Mailboxes mailboxes;
  private final Shipments shipments;
  private final Clock clock;

  Suppliers(
      JdbcClient database, Records records, Mailboxes mailboxes, Shipments shipments, Clock clock) {
    this.database = database;
    this.records = records;
    this.mailboxes = mailboxes;
    this.shipments = shipments;
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
    var outcome = behaviour.towards(sale.reference());
    if (outcome.answer() == Answer.SILENT) {
      return;
    }
    var lines = sale.lines().stream().map(outcome::confirmed).toList();
    var promised = promise(sale).plusDays(outcome.promisedLaterBy());
    acknowledge(sale, behaviour, outcome.answer(), promised, lines);
    if (outcome.answer() != Answer.REJECT) {
      shipments.send(sale, behaviour, outcome, promised, lines);
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

  /** The same request, told again because its answer was lost, is answered once. */
  @Transactional
  public void answerCancellation(String reference, String externalId) {
    if (records.find(REQUEST, externalId).isPresent()) {
      return;
    }
    records.add(REQUEST, externalId, Map.of("reference", reference));
    byReference(reference).stream()
        .reduce((earlier, later) -> later)
        .ifPresent(sale -> consent(sale, behaviourOf(sale.supplierId())));
  }

  private void consent(Sale sale, SupplierBehaviour behaviour) {
    mailboxes.post(
        MAILBOX,
        sale.reference(),
        "CANCELLATION_RESPONSE",
        mailboxes.in(behaviour.daysToAnswer()),
        Map.of(
            "reference", sale.reference(),
            "supplierId", sale.supplierId(),
            "consent", behaviour.consents()));
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
      Sale sale, SupplierBehaviour behaviour, Answer answer, LocalDate promised, List<Line> lines) {
    var body = new HashMap<String, Object>();
    body.put("reference", sale.reference());
    body.put("supplierId", sale.supplierId());
    body.put("answersTo", sale.externalId());
    body.put(
        "answer",
        switch (answer) {
          case CHANGE -> "CHANGED";
          case REJECT -> "REJECTED";
          default -> "ACCEPTED";
        });
    if (answer == Answer.REJECT) {
      body.put("reason", "Out of stock");
    } else {
      body.put("promisedDate", promised.toString());
    }
    body.put("lines", lines);
    var dueAt = mailboxes.in(behaviour.daysToAnswer());
    mailboxes.post(MAILBOX, sale.reference(), "ORDER_RESPONSE", dueAt, body);
  }
}
