package dev.backroom.purchasing;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Adds up what the register says of orders. */
@Component
class PlacedOrders {
  private static final String FROM =
      """
       from bk_order o
       join bk_order_line l on l.reference = o.reference and l.supplier_id = o.supplier_id
       join bk_purchase p on p.reference = o.reference
      where %s
      """;
  private static final String OPEN_UNITS = "greatest(l.quantity - l.accepted, 0)";
  private static final String ORDERED = "cast(sum(l.quantity * l.unit_price_minor) as bigint)";
  private static final String STILL_OPEN =
      "cast(sum(%s * l.unit_price_minor) as bigint) as open_minor".formatted(OPEN_UNITS);

  private final JdbcClient database;

  PlacedOrders(JdbcClient database) {
    this.database = database;
  }

  /** What open orders come to. */
  record Commitment(
      String currency, long orders, long orderedMinor, long acceptedMinor, long openMinor) {}

  /** What became of all that was ordered since a moment. */
  record Turnover(
      String currency, long orders, long orderedMinor, long closedMinor, long cancelledMinor) {}

  /** An open order and when the rest of it is to come. */
  record Promise(
      String reference,
      String supplierId,
      String locationId,
      String currency,
      long units,
      long acceptedUnits,
      long openMinor,
      @Nullable LocalDate expectedOn,
      @Nullable LocalDate promisedOn) {}

  record Place(String locationId, String currency, long openUnits, long openMinor) {}

  record Line(
      String supplierId,
      int lineNo,
      String sku,
      String locationId,
      String state,
      String currency,
      long unitPriceMinor,
      long quantity,
      long accepted) {}

  List<Commitment> committed(OrderScope scope) {
    return about(
            """
            select o.currency, count(distinct o.reference) as orders, %s as ordered_minor,
                   cast(sum(l.accepted * l.unit_price_minor) as bigint) as accepted_minor, %s
            """
                    .formatted(ORDERED, STILL_OPEN)
                + FROM
                + "and o.state = 'OPEN' group by o.currency order by o.currency",
            scope)
        .query(Commitment.class)
        .list();
  }

  List<Turnover> since(Instant moment, OrderScope scope) {
    return about(
            """
            select o.currency, count(distinct o.reference) as orders, %s as ordered_minor,
                   cast(sum(case when o.state = 'CLOSED' then l.accepted * l.unit_price_minor
                            else 0 end) as bigint) as closed_minor,
                   cast(sum(case when o.state = 'CANCELLED' then l.quantity * l.unit_price_minor
                            else 0 end) as bigint) as cancelled_minor
            """
                    .formatted(ORDERED)
                + FROM
                + "and o.ordered_at >= :since group by o.currency order by o.currency",
            scope)
        .param("since", Timestamp.from(moment))
        .query(Turnover.class)
        .list();
  }

  /** The most urgent first. */
  List<Promise> promised(OrderScope scope, int most) {
    return about(
            """
            select o.reference, o.supplier_id, p.location_id, o.currency,
                   cast(sum(l.quantity) as bigint) as units,
                   cast(sum(l.accepted) as bigint) as accepted_units, %s,
                   o.expected_on, o.promised_on
            """
                    .formatted(STILL_OPEN)
                + FROM
                + """
                and o.state = 'OPEN'
                group by o.reference, o.supplier_id, p.location_id, o.currency, o.expected_on,
                         o.promised_on
                order by coalesce(o.promised_on, o.expected_on), o.reference
                fetch first %d rows only
                """
                    .formatted(most),
            scope)
        .query(Promise.class)
        .list();
  }

  /** Where it was ordered for, whatever became of it. */
  List<Place> places(OrderScope scope) {
    return about(
            """
            select p.location_id, o.currency,
                   cast(sum(case when o.state = 'OPEN' then %1$s else 0 end) as bigint)
                     as open_units,
                   cast(sum(case when o.state = 'OPEN' then %1$s * l.unit_price_minor else 0 end)
                     as bigint) as open_minor
            """
                    .formatted(OPEN_UNITS)
                + FROM
                + "group by p.location_id, o.currency order by p.location_id, o.currency",
            scope)
        .query(Place.class)
        .list();
  }

  List<Line> lines(OrderScope scope) {
    return about(
            """
            select o.supplier_id, l.line_no, l.sku, p.location_id, o.state, o.currency,
                   l.unit_price_minor, l.quantity, l.accepted
            """
                + FROM
                + "order by o.ordered_at, l.line_no",
            scope)
        .query(Line.class)
        .list();
  }

  private StatementSpec about(String sql, OrderScope scope) {
    return database.sql(sql.formatted(scope.sql())).params(scope.parameters());
  }
}
