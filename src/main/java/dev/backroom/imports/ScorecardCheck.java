package dev.backroom.imports;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Asks the file itself, by plain SQL and past all our code, how punctual each vendor was.
 *
 * <p>H2 reads the file as a table in memory, whatever database the application uses.
 */
final class ScorecardCheck {
  private final Path file;
  private final Mapping mapping;

  ScorecardCheck(Path file, Mapping mapping) {
    this.file = file;
    this.mapping = mapping;
  }

  /** Compares by vendor. */
  Scorecard compare(List<VendorTime> ours) {
    var mine = byVendor(ours);
    var theirs = byVendor(fromFile());
    var vendors = new TreeSet<>(mine.keySet());
    vendors.addAll(theirs.keySet());
    var differences = new ArrayList<String>();
    for (var vendor : vendors) {
      var one = mine.get(vendor);
      var other = theirs.get(vendor);
      if (one == null || !one.equals(other)) {
        differences.add("%s: recorded %s, in the file %s".formatted(vendor, one, other));
      }
    }
    return new Scorecard(ours, true, differences);
  }

  private static Map<String, VendorTime> byVendor(List<VendorTime> rows) {
    return rows.stream()
        .collect(
            Collectors.toMap(VendorTime::vendor, row -> row, (one, other) -> other, TreeMap::new));
  }

  List<VendorTime> fromFile() {
    try (var database = DriverManager.getConnection("jdbc:h2:mem:")) {
      return query(database);
    } catch (SQLException cause) {
      throw new IllegalStateException("SQL over " + file + " failed: " + cause.getMessage(), cause);
    }
  }

  private List<VendorTime> query(Connection database) throws SQLException {
    try (var statement = database.prepareStatement(sql())) {
      var parameter = 1;
      for (var wanted : mapping.only().values()) {
        statement.setString(parameter++, wanted);
      }
      var vendors = new ArrayList<VendorTime>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          vendors.add(
              new VendorTime(rows.getString(1), rows.getLong(2), rows.getLong(3), rows.getLong(4)));
        }
      }
      return vendors;
    }
  }

  private String sql() {
    var only =
        mapping.only().keySet().stream()
            .map(column -> quoted(column) + " = ?")
            .collect(Collectors.joining(" and "));
    return """
        with line as (
          select trim(%s) vendor, trim(%s) number, %s promised, %s delivered, %s pieces
          from csvread(%s, null, %s) where %s),
        ordered as (
          select vendor, number, max(promised) promised, sum(pieces) pieces
          from line group by vendor, number),
        daily as (
          select vendor, number, delivered, sum(pieces) pieces
          from line group by vendor, number, delivered),
        arrived as (
          select vendor, number, delivered,
            sum(pieces) over (partition by vendor, number order by delivered) pieces
          from daily),
        complete as (
          select o.vendor, o.number, o.promised, min(a.delivered) delivered
          from ordered o join arrived a on a.vendor = o.vendor and a.number = o.number
          where a.pieces * 10000 >= o.pieces * (10000 - %d)
          group by o.vendor, o.number, o.promised)
        select vendor, count(*), sum(case when delivered <= promised then 1 else 0 end),
          sum(greatest(datediff(day, promised, delivered), 0))
        from complete group by vendor order by vendor"""
        .formatted(
            quoted(String.valueOf(mapping.supplier().name().column())),
            quoted(mapping.order()),
            date(mapping.dates().promised()),
            date(String.valueOf(mapping.dates().delivered())),
            pieces(),
            literal(file.toString()),
            literal(
                "charset=%s fieldSeparator=%s caseSensitiveColumnNames=true"
                    .formatted(mapping.file().charsetName(), mapping.file().separator())),
            only.isEmpty() ? "true" : only,
            mapping.dates().completeWithinBasisPoints());
  }

  private String pieces() {
    var cell = mapping.line().quantity();
    return cell.column() == null
        ? String.valueOf(cell.value())
        : "cast(%s as numeric)".formatted(quoted(cell.column()));
  }

  private String date(String column) {
    return "cast(parsedatetime(%s, %s) as date)"
        .formatted(quoted(column), literal(mapping.file().dates().get(0)));
  }

  /** H2 wants to know the columns before it binds parameters. */
  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String quoted(String column) {
    return '"' + column.replace("\"", "\"\"") + '"';
  }
}
