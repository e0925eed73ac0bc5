package dev.backroom.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.connector.tryton.TrytonBooks;
import dev.backroom.runs.RaisedRequisitions;
import dev.backroom.runs.RunningBackroom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/**
 * Orders and receipts in a real Tryton while its answers are lost and the application is killed:
 * afterwards Tryton must hold one order and one receipt for each requisition.
 */
final class TrytonBench {
  private static final int REQUISITIONS = Integer.getInteger("cases", 200);
  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(60);

  private final URI tryton;
  private final TrytonBooks books;
  private final RaisedRequisitions requisitions =
      new RaisedRequisitions("T" + Instant.now().getEpochSecond(), 1);

  private TrytonBench(URI tryton) {
    this.tryton = tryton;
    this.books =
        new TrytonBooks(tryton.toString(), needed("TRYTON_USER"), needed("TRYTON_PASSWORD"));
  }

  static String run() {
    try {
      return new TrytonBench(URI.create(needed("TRYTON_URL"))).behindProxy();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** One that is there already, or one of our own. */
  private String behindProxy() throws IOException {
    var control = setting("FAULT_PROXY_CONTROL");
    if (control.isPresent()) {
      return measure(needed("FAULT_PROXY_URL"), URI.create(control.get()));
    }
    try (var proxy = FaultProxy.before(new InetSocketAddress(tryton.getHost(), tryton.getPort()))) {
      return measure(
          "http://127.0.0.1:%d%s".formatted(proxy.port(), tryton.getPath()),
          URI.create("http://127.0.0.1:%d/".formatted(proxy.controlPort())));
    }
  }

  private String measure(String proxied, URI control) throws IOException {
    var directory = Files.createTempDirectory("backroom-tryton");
    var start = System.nanoTime();
    try (var backroom = RunningBackroom.start(directory, settings(proxied))) {
      try (var cuts = CutWindows.start(control)) {
        requisitions.raise(backroom, 0, REQUISITIONS);
        for (int kill = 1; kill <= KILLS; kill++) {
          awaitDocuments(2 * REQUISITIONS * kill / (KILLS + 1));
          backroom.kill();
          backroom.restart();
        }
        awaitEnd(backroom);
        System.out.printf(
            "%d windows without answers, %d kills, %d s, log in %s%n",
            cuts.count(),
            KILLS,
            Duration.ofNanos(System.nanoTime() - start).toSeconds(),
            directory);
      }
      return count(backroom);
    }
  }

  /** The password comes from the environment, so that no list of processes shows it. */
  private static Map<String, String> settings(String proxied) {
    return Map.of(
        "backroom.erp-routes", "tryton",
        "backroom.systems.erp.url", proxied,
        "backroom.systems.erp.user", "${TRYTON_USER}",
        "backroom.systems.erp.password", "${TRYTON_PASSWORD}",
        "backroom.tryton.budget-minor", "1000000000000",
        "backroom.connector.open-for", "PT1S",
        "backroom.connector.longest-pause", "PT5S");
  }

  /** Orders and receipts both count, so that kills hit either. */
  private void awaitDocuments(int wanted) {
    Awaitility.await(wanted + " documents in Tryton")
        .atMost(LONGEST_WAIT)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> orders().size() + receipts().size() >= wanted);
  }

  private void awaitEnd(RunningBackroom backroom) {
    Awaitility.await("the end of all cases")
        .atMost(LONGEST_WAIT)
        .pollInterval(Duration.ofSeconds(2))
        .ignoreException(UncheckedIOException.class)
        .until(() -> cases(backroom, "COMPLETED") + cases(backroom, "STUCK") >= REQUISITIONS);
  }

  private static int cases(RunningBackroom backroom, String state) {
    return backroom
        .get("auditor", "/api/cases?process=purchaseOrder&state=" + state)
        .path("total")
        .asInt();
  }

  private String count(RunningBackroom backroom) {
    var orders = orders();
    var receipts = receipts();
    var attempts =
        IntStream.range(0, REQUISITIONS)
            .mapToObj(requisitions::key)
            .map(key -> backroom.get("auditor", "/api/cases/" + key).path("commands"))
            .flatMap(commands -> commands.findValues("attempts").stream())
            .mapToInt(JsonNode::asInt)
            .toArray();
    System.out.printf(
        "%d commands, %d of them tried more than once, %d attempts; %.0f of %d units received%n",
        attempts.length,
        IntStream.of(attempts).filter(tried -> tried > 1).count(),
        IntStream.of(attempts).sum(),
        books.received(receiptPrefix()),
        REQUISITIONS * RaisedRequisitions.QUANTITY);
    return "requisitions=%d orders=%d confirmed=%d received=%d doubled=%d lost=%d incidents=%d"
        .formatted(
            REQUISITIONS,
            all(orders),
            in(orders, "processing") + in(orders, "done"),
            in(receipts, "done"),
            all(orders) - orders.size() + all(receipts) - receipts.size(),
            2 * REQUISITIONS - orders.size() - receipts.size(),
            cases(backroom, "STUCK"));
  }

  private Map<String, List<String>> orders() {
    return books.purchases(requisitions.prefix());
  }

  private Map<String, List<String>> receipts() {
    return books.shipments(receiptPrefix());
  }

  private String receiptPrefix() {
    return "GR-" + requisitions.prefix();
  }

  private static int all(Map<String, List<String>> documents) {
    return documents.values().stream().mapToInt(List::size).sum();
  }

  private static long in(Map<String, List<String>> documents, String state) {
    return documents.values().stream().flatMap(List::stream).filter(state::equals).count();
  }

  private static String needed(String name) {
    return setting(name)
        .orElseThrow(() -> new IllegalStateException("Set " + name + " in the environment"));
  }

  private static Optional<String> setting(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }
}
