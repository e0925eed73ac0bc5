package dev.backroom.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How punctual each supplier was, by what purchasing recorded when the orders closed. */
@Component
class SupplierTimes {
  private final JdbcClient database;

  SupplierTimes(JdbcClient database) {
    this.database = database;
  }

  private record Delivery(String number, LocalDate promised, LocalDate delivered) {}

  /** Suppliers that delivered nothing are missing. */
  List<VendorTime> of(List<ImportedOrder> orders) {
    var byNumber =
        orders.stream().collect(Collectors.toMap(ImportedOrder::number, Function.identity()));
    Map<String, List<Delivery>> byVendor = new TreeMap<>();
    for (var delivery : deliveries()) {
      var order = byNumber.get(delivery.number());
      if (order != null) {
        byVendor.computeIfAbsent(order.supplierName(), vendor -> new ArrayList<>()).add(delivery);
      }
    }
    return byVendor.entrySet().stream().map(of -> time(of.getKey(), of.getValue())).toList();
  }

  private List<Delivery> deliveries() {
    return database
        .sql(
            """
            select reference, promised_at, delivered_at from bk_supplier_delivery
            where delivered_at is not null""")
        .query((row, number) -> new Delivery(row.getString(1), day(row, 2), day(row, 3)))
        .list();
  }

  private static LocalDate day(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class)
        .withOffsetSameInstant(ZoneOffset.UTC)
        .toLocalDate();
  }

  private static VendorTime time(String vendor, List<Delivery> deliveries) {
    var late =
        deliveries.stream()
            .mapToLong(
                delivery -> ChronoUnit.DAYS.between(delivery.promised(), delivery.delivered()))
            .map(days -> Math.max(days, 0))
            .toArray();
    var onTime = java.util.Arrays.stream(late).filter(days -> days == 0).count();
    return new VendorTime(vendor, late.length, onTime, java.util.Arrays.stream(late).sum());
  }
}
