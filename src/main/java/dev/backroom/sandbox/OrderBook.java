package dev.backroom.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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

  ErpOrder create(ErpOrder order) {
    var key = new GeneratedKeyHolder();
    database
        .sql("insert into bk_sandbox_order (reference, content) values (?, ?)")
        .params(order.reference(), records.write(order))
        .update(key, "number");
    return order.numbered(number(key.getKeyAs(Long.class)));
  }

  List<ErpOrder> byReference(String reference) {
    return database
        .sql("select number, content from bk_sandbox_order where reference = ? order by number")
        .params(reference)
        .query(this::order)
        .list();
  }

  List<ErpOrder> all() {
    return database
        .sql("select number, content from bk_sandbox_order order by number")
        .query(this::order)
        .list();
  }

  /** Newest first. */
  List<ErpOrder> latest(int atMost) {
    return database
        .sql(
            """
            select number, content from bk_sandbox_order
            order by number desc fetch first %d rows only"""
                .formatted(atMost))
        .query(this::order)
        .list();
  }

  long count() {
    return database.sql("select count(*) from bk_sandbox_order").query(Long.class).single();
  }

  Optional<ErpOrder> find(String number) {
    return database
        .sql("select number, content from bk_sandbox_order where number = ?")
        .params(id(number))
        .query(this::order)
        .optional();
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

  private ErpOrder order(ResultSet row, int index) throws SQLException {
    return records
        .as(records.read(row.getString("content")), ErpOrder.class)
        .numbered(number(row.getLong("number")));
  }

  private static String number(@Nullable Long id) {
    return "ERP-%06d".formatted(id);
  }

  private static long id(String number) {
    return number.matches("ERP-\\d{1,18}") ? Long.parseLong(number.substring(4)) : -1;
  }
}
