package dev.backroom.purchasing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How deliveries went, kept one by one and read as a supplier's record. */
@Component
class SupplierRecords {
  private static final String SUMS =
      """
      select count(*) as deliveries,
             coalesce(sum(case when delivered_at <= promised_at
                               and coalesce(accepted_quantity >= ordered_quantity, true)
                          then 1 else 0 end), 0) as on_time,
             coalesce(sum(accepted_quantity + damaged_quantity), 0) as units,
             coalesce(sum(damaged_quantity), 0) as damaged_units,
             coalesce(sum(case when delivered_at is null then 0
                          else extract(epoch from promised_at) - extract(epoch from ordered_at) end), 0)
               / 3600 as planned_hours,
             coalesce(sum(extract(epoch from delivered_at) - extract(epoch from ordered_at)), 0)
               / 3600 as actual_hours
        from (select * from bk_supplier_delivery %s
               order by settled_at desc fetch first %d rows only) latest
      """;

  private final JdbcClient database;
  private final Clock clock;

  SupplierRecords(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * @param delivered when the last unit arrived; empty when nothing ever came
   */
  record Delivery(
      String reference,
      String supplierId,
      Instant ordered,
      Instant promised,
      Optional<Instant> delivered,
      long orderedQuantity,
      long acceptedQuantity,
      long damagedQuantity) {}

  SupplierRecord of(String supplierId, long latest) {
    return database
        .sql(SUMS.formatted("where supplier_id = ?", latest))
        .param(supplierId)
        .query(SupplierRecord.class)
        .single();
  }

  SupplierRecord ofAll(long latest) {
    return database.sql(SUMS.formatted("", latest)).query(SupplierRecord.class).single();
  }

  /** When the latest of its deliveries was added. */
  Optional<Instant> latest(String supplierId) {
    return database
        .sql(
            """
            select settled_at from bk_supplier_delivery where supplier_id = ?
            order by settled_at desc fetch first 1 rows only
            """)
        .param(supplierId)
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  /** A case has one delivery; recording it again replaces what was recorded. */
  void add(Delivery delivery) {
    database
        .sql("delete from bk_supplier_delivery where reference = ?")
        .param(delivery.reference())
        .update();
    database
        .sql(
            """
            insert into bk_supplier_delivery
              (reference, supplier_id, ordered_at, promised_at, delivered_at, ordered_quantity,
               accepted_quantity, damaged_quantity, settled_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            delivery.reference(),
            delivery.supplierId(),
            Timestamp.from(delivery.ordered()),
            Timestamp.from(delivery.promised()),
            orNull(delivery.delivered()),
            delivery.orderedQuantity(),
            delivery.acceptedQuantity(),
            delivery.damagedQuantity(),
            Timestamp.from(clock.instant()))
        .update();
  }

  private static @Nullable Timestamp orNull(Optional<Instant> moment) {
    return moment.map(Timestamp::from).orElse(null);
  }
}
