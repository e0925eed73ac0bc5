package dev.backroom.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * How many purchase orders a second reach the ERP and their end, and what each costs the database.
 *
 * <p>Full history, sandbox over HTTP in the same process. The supplier keeps silent while the way
 * to the ERP is measured; afterwards it answers and delivers at once, up to the closed order.
 */
final class PurchaseOrderBench {

  /** One at a time, which leaves the compiler a core: under load it would starve for minutes. */
  private static final int WARM_UP = 1000;

  private static final int CASES = Integer.getInteger("cases", 2000);
  private static final int TO_FILL = Integer.getInteger("fill", 0);
  private static final int STEP = 500;
  private static final int BATCH = 100;
  private static final int COUNTED = 200;
  private static final int SINGLE = 300;

  /** A look costs a query, which must not weigh on what is measured. */
  private static final Duration SELDOM = Duration.ofSeconds(2);

  private static final Duration OFTEN = Duration.ofMillis(10);

  /** What one database gave. */
  private record Result(
      double toOrderPerSecond,
      double toClosedPerSecond,
      double transactions,
      double statements,
      long p50,
      long p99,
      long residentMegabytes) {}

  private PurchaseOrderBench() {}

  static String run() {
    var h2 = h2();
    print("H2", h2);
    var postgres = postgres();
    print("PostgreSQL", postgres);
    return ("to_order_per_s_pg=%.1f to_closed_per_s_pg=%.1f to_order_per_s_h2=%.1f tx_to_order=%.1f"
            + " event_to_order_p50_ms=%d event_to_order_p99_ms=%d rss_mb=%d")
        .formatted(
            postgres.toOrderPerSecond(),
            postgres.toClosedPerSecond(),
            h2.toOrderPerSecond(),
            postgres.transactions(),
            postgres.p50(),
            postgres.p99(),
            postgres.residentMegabytes());
  }

  private static Result h2() {
    return measure(0, BenchedApplication.freshH2());
  }

  private static Result postgres() {
    try (var server = EmbeddedPostgres.builder().start()) {
      return measure(TO_FILL, BenchedApplication.on(server));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** Memory is read after so many more cases were closed. */
  private static Result measure(int toFill, Map<String, String> database) {
    var settings = new TreeMap<>(database);
    settings.put("backroom.sandbox.day", "1ms");
    try (var application = BenchedApplication.start(settings)) {
      application.giveBudgets();
      application.suppliersAnswer("SILENT");
      oneByOne(application, "WARM", WARM_UP);
      var perSecond = toOrder(application, "FAST", CASES);
      application.counted().switchOn();
      toOrder(application, "COUNTED", COUNTED);
      application.counted().switchOff();
      var latencies = oneByOne(application, "SINGLE", SINGLE);
      application.suppliersAnswer("ACCEPT");
      var closedPerSecond = toClosed(application, "CLOSED", CASES);
      fill(application, toFill);
      return new Result(
          perSecond,
          closedPerSecond,
          (double) application.counted().commits() / COUNTED,
          (double) application.counted().statements() / COUNTED,
          latencies[latencies.length / 2],
          latencies[latencies.length * 99 / 100],
          BenchedApplication.residentMegabytes());
    }
  }

  /** What stays on the heap step by step shows a leak long before memory is short. */
  private static void fill(BenchedApplication application, int cases) {
    for (int filled = 0; filled < cases; filled += STEP) {
      toClosed(application, "FILL" + filled, STEP);
      System.out.printf(
          "%d more cases: %d MB live, %d MB resident%n",
          filled + STEP,
          BenchedApplication.liveMegabytes(),
          BenchedApplication.residentMegabytes());
    }
  }

  static double toOrder(BenchedApplication application, String run, int cases) {
    var start = System.nanoTime();
    application.raise(run, 0, cases, BATCH);
    await(() -> ordered(application, run) >= cases, SELDOM);
    return cases / seconds(start);
  }

  private static double toClosed(BenchedApplication application, String run, int cases) {
    var start = System.nanoTime();
    application.raise(run, 0, cases, BATCH);
    await(() -> closed(application, run) >= cases, SELDOM);
    return cases / seconds(start);
  }

  /**
   * One requisition at a time on an idle system: milliseconds from the post to the ERP's number.
   */
  private static long[] oneByOne(BenchedApplication application, String run, int cases) {
    var milliseconds = new long[cases];
    for (int number = 0; number < cases; number++) {
      var posted = Instant.now();
      application.raise(run, number, number + 1, 1);
      var key = BenchedApplication.requisitions(run).key(number);
      await(() -> orderedAt(application, key).isPresent(), OFTEN);
      milliseconds[number] =
          Duration.between(posted, orderedAt(application, key).orElseThrow()).toMillis();
    }
    Arrays.sort(milliseconds);
    return milliseconds;
  }

  private static long ordered(BenchedApplication application, String run) {
    return count(
        application,
        """
        select count(*) from act_hi_actinst a join act_hi_procinst p on p.id_ = a.proc_inst_id_
        where a.act_id_ = 'service_createPurchaseOrder' and a.end_time_ is not null
          and p.business_key_ like ?""",
        BenchedApplication.requisitions(run).prefix() + "%");
  }

  private static Optional<Instant> orderedAt(BenchedApplication application, String key) {
    return application
        .database()
        .sql(
            """
            select a.end_time_ from act_hi_actinst a
            join act_hi_procinst p on p.id_ = a.proc_inst_id_
            where a.act_id_ = 'service_createPurchaseOrder' and a.end_time_ is not null
              and p.business_key_ = ?""")
        .param(key)
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  private static long closed(BenchedApplication application, String run) {
    return count(
        application,
        """
        select count(*) from act_hi_procinst
        where proc_def_key_ = 'purchaseOrder' and end_time_ is not null and business_key_ like ?""",
        BenchedApplication.requisitions(run).prefix() + "%");
  }

  private static long count(BenchedApplication application, String query, String key) {
    return application.database().sql(query).param(key).query(Long.class).single();
  }

  private static void await(BooleanSupplier reached, Duration between) {
    var deadline = Instant.now().plus(Duration.ofHours(3));
    while (!reached.getAsBoolean()) {
      if (Instant.now().isAfter(deadline)) {
        throw new IllegalStateException("Not reached within three hours");
      }
      LockSupport.parkNanos(between.toNanos());
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void print(String database, Result result) {
    System.out.printf(
        "%-10s to order %.1f/s, to closed %.1f/s; per case to order %.1f transactions, %.1f statements;"
            + " event to order p50 %d ms, p99 %d ms; %d MB resident%n",
        database,
        result.toOrderPerSecond(),
        result.toClosedPerSecond(),
        result.transactions(),
        result.statements(),
        result.p50(),
        result.p99(),
        result.residentMegabytes());
  }
}
