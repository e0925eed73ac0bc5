package dev.backroom.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills a ledger with what many orders leave in it, by the shape of a real one's entries. */
final class LedgerFilling {
  private static final int AT_ONCE = 500;

  private final JdbcTemplate database;

  LedgerFilling(JdbcTemplate database) {
    this.database = database;
  }

  /** The entries of a case that ran, as templates. */
  record Case(String businessKey, List<String> entries) {
    long records() {
      return entries.stream().mapToLong(entry -> entry.split("\"kind\":", -1).length - 1).sum();
    }
  }

  Case read(String businessKey) {
    return new Case(
        businessKey,
        database.queryForList(
            "select records from bk_ledger where records like ? order by id",
            String.class,
            "%\"" + businessKey + "\"%"));
  }

  /**
   * @return how many cases were written
   */
  int fill(Case template, long records) {
    var cases = (int) ((records - 1) / template.records() + 1);
    var rows = new ArrayList<Object[]>();
    for (var number = 0; number < cases; number++) {
      var suffix = number;
      template.entries().stream()
          .map(entry -> copy(entry, template.businessKey(), suffix))
          .forEach(entry -> rows.add(new Object[] {Instant.now().toEpochMilli(), entry}));
      if (rows.size() >= AT_ONCE || number == cases - 1) {
        database.batchUpdate("insert into bk_ledger (recorded_at, records) values (?, ?)", rows);
        rows.clear();
      }
    }
    return cases;
  }

  static String key(int number) {
    return "PO-FILL-%07d".formatted(number);
  }

  /** Another case: its number and its instances are others. */
  private static String copy(String entry, String businessKey, int number) {
    return entry
        .replace(businessKey, key(number))
        .replace("\"instance\":\"", "\"instance\":\"" + number + "-")
        .replace("SUP-ACME", "SUP-" + number % 200)
        .replace("\"amountMinor\":", "\"amountMinor\":" + (1 + number % 9));
  }

  static Stream<String> keys(int cases, int howMany) {
    return IntStream.range(0, howMany).mapToObj(at -> key((int) ((long) at * cases / howMany)));
  }
}
