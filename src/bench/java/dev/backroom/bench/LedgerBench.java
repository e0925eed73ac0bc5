package dev.backroom.bench;

import dev.backroom.Visitor;
import dev.backroom.bench.LedgerCost.Price;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How an auditor's pages and the verification behave when the ledger is large, and its price. */
final class LedgerBench {
  private static final int LOOKS = 100;
  private static final int ORDERS = 400;
  private static final Duration OFTEN = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private LedgerBench() {}

  private record Figures(
      long searchMedian, long search95, long pageMedian, long page95, long verified, Price cost) {}

  static String run() {
    var records = Long.getLong("records", 1_000_000);
    var h2 = measure(BenchedApplication.freshH2(), records);
    print("H2", h2);
    printThroughput();
    try (var server = EmbeddedPostgres.builder().start()) {
      var postgres = measure(BenchedApplication.on(server), records);
      print("PostgreSQL", postgres);
      return "search_p95_ms=%d case_page_p95_ms=%d verify_records_per_min=%d ledger_cpu_ms_per_case=%.2f"
          .formatted(
              Math.max(h2.search95(), postgres.search95()),
              Math.max(h2.page95(), postgres.page95()),
              Math.min(h2.verified(), postgres.verified()),
              Math.max(h2.cost().ledger(), postgres.cost().ledger()));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** Requisitions to ERP orders a second, on PostgreSQL, with the ledger and without. */
  private static void printThroughput() {
    System.out.printf(
        "PostgreSQL %.1f orders a second with the ledger, %.1f without%n",
        ordersPerSecond(BenchedApplication::start),
        ordersPerSecond(BenchedApplication::startWithoutLedger));
  }

  private static double ordersPerSecond(Function<Map<String, String>, BenchedApplication> start) {
    try (var server = EmbeddedPostgres.builder().start();
        var application = start.apply(BenchedApplication.on(server))) {
      application.giveBudgets();
      application.suppliersAnswer("SILENT");
      PurchaseOrderBench.toOrder(application, "WARM", ORDERS);
      return PurchaseOrderBench.toOrder(application, "FAST", ORDERS);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static Figures measure(Map<String, String> database, long records) {
    var cost = new LedgerCost();
    try (var application = BenchedApplication.start(database)) {
      application.giveBudgets();
      application.raise("warm-up", 0, 50, 50);
      awaitClosed(application.database(), 50);
      application.listen(cost);
      application.raise("ledger", 0, 1, 1);
      awaitClosed(application.database(), 51);
      cost.stopListening();
      var filling = new LedgerFilling(application.bean(JdbcTemplate.class));
      var cases = filling.fill(filling.read(requisition()), records);
      awaitIndexed(application.database());
      var auditor = Visitor.loggedIn(application.port(), "auditor");
      var search = search(auditor, cases);
      var page = looks(auditor, casePages(cases));
      var verified = verify(application, records);
      System.out.printf("%d transactions of one case state facts%n", cost.count());
      return new Figures(
          at(search, 0.5),
          at(search, 0.95),
          at(page, 0.5),
          at(page, 0.95),
          verified,
          // Last of all, for it adds to the ledger what it repeats.
          cost.measure(application));
    }
  }

  /** In turn one that ran and one that only the ledger knows. */
  private static List<String> casePages(int cases) {
    return LedgerFilling.keys(cases, LOOKS / 2)
        .flatMap(key -> Stream.of(requisition(), key))
        .map(key -> "/console/cases/" + key)
        .toList();
  }

  private static String requisition() {
    return BenchedApplication.requisitions("ledger").key(0);
  }

  /** By number, by supplier, by amount and by person, in turn. */
  private static List<Long> search(Visitor auditor, int cases) {
    var questions = new ArrayList<String>();
    LedgerFilling.keys(cases, LOOKS / 4)
        .forEach(
            key -> {
              questions.add("q=" + key);
              questions.add("q=SUP-" + Math.abs(key.hashCode() % 200));
              questions.add("amountFrom=100&amountTo=5000");
              questions.add("person=operator");
            });
    return looks(
        auditor, questions.stream().map(question -> "/console/cases?" + question).toList());
  }

  private static List<Long> looks(Visitor auditor, List<String> pages) {
    var taken = new ArrayList<Long>();
    for (var look = 0; look < 2 * LOOKS; look++) {
      var page = pages.get(look % pages.size());
      var asked = System.nanoTime();
      var answer = auditor.get(page);
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(page + " answered " + answer.statusCode());
      }
      if (look >= LOOKS) {
        taken.add((System.nanoTime() - asked) / 1_000_000);
      }
    }
    return taken.stream().sorted().toList();
  }

  private static long verify(BenchedApplication application, long records) {
    var begun = Instant.now();
    var report = application.get("auditor", "/api/ledger/verify");
    if (report.path("found").asLong(-1) != 0) {
      throw new IllegalStateException("The ledger was not found intact: " + report);
    }
    return records * 60_000 / Math.max(1, Duration.between(begun, Instant.now()).toMillis());
  }

  private static void awaitClosed(JdbcClient database, int orders) {
    await(
        database,
        """
        select count(*) from ACT_HI_PROCINST
        where PROC_DEF_KEY_ = 'purchaseOrder' and END_TIME_ is not null
        """,
        orders);
  }

  private static void awaitIndexed(JdbcClient database) {
    var entries = database.sql("select count(*) from bk_ledger").query(Long.class).single();
    await(database, "select position from bk_ledger_index", entries);
  }

  private static void await(JdbcClient database, String question, long wanted) {
    var limit = Instant.now().plus(LONGEST);
    while (database.sql(question).query(Long.class).single() < wanted) {
      if (Instant.now().isAfter(limit)) {
        throw new IllegalStateException("Waited in vain: " + question);
      }
      LockSupport.parkNanos(OFTEN.toNanos());
    }
  }

  private static long at(List<Long> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  private static void print(String database, Figures figures) {
    System.out.printf(
        "%-10s search %d ms (p95 %d), case page %d ms (p95 %d), verified %,d records a minute, %.2f ms of processor a case (%.2f with empty rows)%n",
        database,
        figures.searchMedian(),
        figures.search95(),
        figures.pageMedian(),
        figures.page95(),
        figures.verified(),
        figures.cost().ledger(),
        figures.cost().emptyRow());
  }
}
