package dev.backroom.runs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/**
 * Raises requisitions while the systems outside fail in every way, and kills the application in
 * between: afterwards the ERP must hold exactly one order for each.
 */
public final class FaultRun {
  private static final String CREATE = "erp.create-purchase-order";
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
  private static final int ATTEMPTS_TO_HIT = 5;
  private static final RaisedRequisitions REQUISITIONS = new RaisedRequisitions("FAULT", 1);
  private static final Map<String, Object> EVERY_FAULT =
      Map.of(
          "latencyMs", 50,
          "errorRate", 0.2,
          "lostAnswerRate", 0.2,
          "duplicateRate", 0.2,
          "outOfOrderRate", 0.2,
          "malformedRate", 0.2,
          "seed", 20261123);

  private static final Map<String, String> SHORT_PAUSES =
      Map.ofEntries(
          Map.entry("backroom.connector.first-pause", "PT0.05S"),
          Map.entry("backroom.connector.longest-pause", "PT0.5S"),
          Map.entry("backroom.connector.failures-to-open", "60"),
          Map.entry("backroom.connector.attempts", "200"),
          Map.entry("backroom.sandbox.day", "1s"),
          Map.entry("backroom.connector.lock", "PT10S"),
          Map.entry("camunda.bpm.job-execution.lock-time-in-millis", "10000"),
          Map.entry("backroom.notices.enabled", "false"),
          Map.entry("backroom.systems.mail.answer-timeout", "1000"),
          Map.entry("backroom.systems.erp.answer-timeout", "1000"),
          Map.entry("backroom.systems.supplier.answer-timeout", "1000"),
          Map.entry("backroom.systems.warehouse.answer-timeout", "1000"),
          Map.entry("logging.level.dev.backroom.connector", "ERROR"));

  private final Path directory;
  private final int requisitions;

  public FaultRun(Path directory, int requisitions) {
    this.directory = directory;
    this.requisitions = requisitions;
  }

  /** What the ERP holds afterwards, and what each kill hit. */
  public record Result(
      int requisitions, int commands, int documents, int lost, int doubled, List<Wreck> kills) {}

  public Result run(int kills) {
    try (var backroom = RunningBackroom.start(directory, SHORT_PAUSES)) {
      prepare(backroom);
      var part = requisitions / (kills + 1);
      var wrecks = new ArrayList<Wreck>();
      for (int kill = 0; kill < kills; kill++) {
        REQUISITIONS.raise(backroom, kill * part, (kill + 1) * part);
        wrecks.add(killUnderWay(backroom, (kill + 1) * part));
      }
      REQUISITIONS.raise(backroom, kills * part, requisitions);
      awaitEnd(backroom);
      return count(backroom, wrecks);
    }
  }

  /** A kill that hits nothing shows nothing, so it is made again. */
  private Wreck killUnderWay(RunningBackroom backroom, int raised) {
    for (int attempt = 1; attempt <= ATTEMPTS_TO_HIT; attempt++) {
      var wreck = kill(backroom);
      backroom.restart();
      prepare(backroom);
      if (wreck.calls() > 0 && wreck.orders() < raised) {
        return wreck;
      }
    }
    throw new IllegalStateException(
        "%d kills came when nothing was under way".formatted(ATTEMPTS_TO_HIT));
  }

  private Wreck kill(RunningBackroom backroom) {
    Awaitility.await("calls to the ERP")
        .atMost(LONGEST_WAIT)
        .pollInterval(Duration.ofMillis(50))
        .ignoreException(UncheckedIOException.class)
        .until(() -> openCommands(backroom, "?topicName=" + CREATE + "&locked=true") > 0);
    backroom.kill();
    return Wreck.in(directory);
  }

  private void prepare(RunningBackroom backroom) {
    backroom.put(
        "integration",
        "/sandbox/erp/cost-centres/CC-100",
        Map.of("id", "CC-100", "budgetMinor", 100_000_000_00L, "currency", "EUR"));
    for (var system : List.of("erp", "supplier", "warehouse")) {
      backroom.put("admin", "/sandbox/control/faults/" + system, EVERY_FAULT);
    }
  }

  /** A retry that is still to come could make a second order, so all must be over. */
  private void awaitEnd(RunningBackroom backroom) {
    Awaitility.await("every case closed and no command open")
        .atMost(LONGEST_WAIT)
        .pollInterval(Duration.ofSeconds(1))
        .ignoreException(UncheckedIOException.class)
        .until(() -> allIsOver(backroom));
  }

  private boolean allIsOver(RunningBackroom backroom) {
    if (cases(backroom, "STUCK") > 0) {
      throw new IllegalStateException(
          "A case is stuck: " + backroom.get("admin", "/engine-rest/incident"));
    }
    return cases(backroom, "COMPLETED") == requisitions && openCommands(backroom, "") == 0;
  }

  private static int cases(RunningBackroom backroom, String state) {
    return backroom
        .get("auditor", "/api/cases?process=purchaseOrder&state=" + state)
        .path("total")
        .asInt();
  }

  private static int openCommands(RunningBackroom backroom, String query) {
    return backroom
        .get("admin", "/engine-rest/external-task/count" + query)
        .path("count")
        .asInt(Integer.MAX_VALUE);
  }

  /** Without faults, for counting is not what is tested. */
  private Result count(RunningBackroom backroom, List<Wreck> wrecks) {
    backroom.put("admin", "/sandbox/control/faults/erp", Map.of());
    var orders = orders(backroom);
    var distinct = (int) orders.stream().distinct().count();
    var commands =
        IntStream.range(0, requisitions)
            .map(number -> commands(backroom, REQUISITIONS.key(number)))
            .sum();
    return new Result(
        requisitions,
        commands,
        orders.size(),
        requisitions - distinct,
        orders.size() - distinct,
        wrecks);
  }

  /** How many the case sent; the order is among them and came to its end. */
  private static int commands(RunningBackroom backroom, String key) {
    var commands = backroom.get("auditor", "/api/cases/" + key).path("commands");
    var created =
        StreamSupport.stream(commands.spliterator(), false)
            .filter(command -> command.path("topic").asText().equals(CREATE))
            .anyMatch(command -> command.path("state").asText().equals("COMPLETED"));
    if (!created) {
      throw new IllegalStateException(key + " closed without an order: " + commands);
    }
    return commands.size();
  }

  private static List<String> orders(RunningBackroom backroom) {
    var orders = backroom.get("integration", "/sandbox/erp/purchase-orders");
    return StreamSupport.stream(orders.spliterator(), false)
        .map(order -> order.path("reference"))
        .map(JsonNode::asText)
        .toList();
  }
}
