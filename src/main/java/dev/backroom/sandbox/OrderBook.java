package dev.backroom.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The orders of the simulated ERP; the same reference may come twice. */
@Component
@InSandbox
class OrderBook {
  private final JdbcClient database;
  private final Records records;

  OrderBook(JdbcClient database, Records records) {
    this.database = database;
    this.records = records;
  }

  @Transactional
  public ErpOrder create(ErpOrder order) {
    var key = new GeneratedKeyHolder();
    database
        .sql("insert into bk_sandbox_order (reference, content) values (?, ?)")
        .params(order.reference(), records.write(order))
        .update(key, "number");
    var numbered = order.numbered("ERP-%06d".formatted(key.getKeyAs(Long.class)));
    save(numbered);
    return numbered;
  }

  List<ErpOrder> byReference(String reference) {
    return database
        .sql("select content from bk_sandbox_order where reference = ? order by number")
        .params(reference)
        .query(String.class)
        .list()
        .stream()
        .map(this::order)
        .toList();
  }

  List<ErpOrder> all() {
    return database
        .sql("select content from bk_sandbox_order order by number")
        .query(String.class)
        .list()
        .stream()
        .map(this::order)
        .toList();
  }

  Optional<ErpOrder> find(String number) {
    return database
        .sql("select content from bk_sandbox_order where number = ?")
        .params(id(number))
        .query(String.class)
        .optional()
        .map(this::order);
  }

  @Transactional
  public Optional<ErpOrder> change(String number, UnaryOperator<ErpOrder> change) {
    database
        .sql("select number from bk_sandbox_order where number = ? for update")
        .params(id(number))
        .query(Long.class)
        .optional();
    var changed = find(number).map(change);
    changed.ifPresent(this::save);
    return changed;
  }

  private void save(ErpOrder order) {
    database
        .sql("update bk_sandbox_order set content = ? where number = ?")
        .params(records.write(order), id(String.valueOf(order.number())))
        .update();
  }

  private ErpOrder order(String content) {
    return records.as(records.read(content), ErpOrder.class);
  }

  private static long id(String number) {
    return number.matches("ERP-\\d{1,18}") ? Long.parseLong(number.substring(4)) : -1;
  }
}
