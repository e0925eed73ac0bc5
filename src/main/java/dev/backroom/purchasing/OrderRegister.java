package dev.backroom.purchasing;

import dev.backroom.purchasing.api.PurchaseOrderDocument;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps what was ordered, what was promised and what came of it, longer than the engine keeps its
 * cases. One order of a case is open at a time; another supplier makes another order of it.
 */
@Component
class OrderRegister {
  private static final String OF_THE_OPEN_ONE =
      """
      where reference = ? and supplier_id in (
        select supplier_id from bk_order where reference = ? and state = 'OPEN')
      """;

  private final JdbcTemplate database;
  private final Clock clock;

  OrderRegister(JdbcTemplate database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Again when the same order is approved again. */
  void open(PurchaseOrderDocument order, LocalDate expected) {
    removeLines(order);
    database.update(
        "delete from bk_order where reference = ? and supplier_id = ?",
        order.reference(),
        order.supplierId());
    database.update(
        """
        insert into bk_order
          (reference, supplier_id, cost_centre, currency, state, ordered_at, expected_on)
        values (?, ?, ?, ?, 'OPEN', ?, ?)
        """,
        order.reference(),
        order.supplierId(),
        order.costCentre(),
        order.currency(),
        Timestamp.from(clock.instant()),
        expected);
    addLines(order);
  }

  /** What both sides agreed on replaces what was ordered; nothing has come before. */
  void agree(PurchaseOrderDocument agreed, LocalDate promised) {
    database.update(
        "update bk_order set promised_on = ? where reference = ? and supplier_id = ?",
        promised,
        agreed.reference(),
        agreed.supplierId());
    removeLines(agreed);
    addLines(agreed);
  }

  void announce(String reference, LocalDate expected) {
    database.update(
        "update bk_order set expected_on = ? where reference = ? and state = 'OPEN'",
        expected,
        reference);
  }

  void receive(String reference, ReceiptTally tally) {
    database.batchUpdate(
        "update bk_order_line set accepted = ? %s and line_no = ?".formatted(OF_THE_OPEN_ONE),
        tally.lines().stream()
            .map(line -> new Object[] {line.accepted(), reference, reference, line.lineNo()})
            .toList());
  }

  void close(String reference) {
    end(reference, "CLOSED");
  }

  void cancel(String reference) {
    end(reference, "CANCELLED");
  }

  private void end(String reference, String state) {
    database.update(
        "update bk_order set state = ? where reference = ? and state = 'OPEN'", state, reference);
  }

  private void removeLines(PurchaseOrderDocument order) {
    database.update(
        "delete from bk_order_line where reference = ? and supplier_id = ?",
        order.reference(),
        order.supplierId());
  }

  private void addLines(PurchaseOrderDocument order) {
    database.batchUpdate(
        "insert into bk_order_line values (?, ?, ?, ?, ?, ?, 0)",
        order.lines().stream()
            .map(
                line ->
                    new Object[] {
                      order.reference(),
                      order.supplierId(),
                      line.lineNo(),
                      line.sku(),
                      line.quantity(),
                      line.unitPriceMinor()
                    })
            .toList());
  }
}
