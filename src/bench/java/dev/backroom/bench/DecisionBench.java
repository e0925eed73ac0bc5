package dev.backroom.bench;

import dev.backroom.engine.ParsedOnceFeel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;

/** How long our tables take with the engine's FEEL as it comes, and with each text parsed once. */
final class DecisionBench {
  private static final String FLAGS = "decisions/purchasing/policy-flags.dmn";
  private static final String ROUTE = "decisions/approval/approval-route.dmn";
  private static final int CALLS = 2_000;
  private static final int ROUNDS = 5;

  /** Inputs of a usual order: the widest table, and a small one. */
  private static final Map<String, Map<String, Object>> QUESTIONS =
      Map.of(
          "policyFlags",
          Map.ofEntries(
              Map.entry("contractExcessBasisPoints", 0L),
              Map.entry("priceMoveBasisPoints", 0L),
              Map.entry("supplierStatus", "APPROVED"),
              Map.entry("ordersBefore", 9L),
              Map.entry("bankVerified", true),
              Map.entry("supplierGrade", "A"),
              Map.entry("supplierCount", 3L),
              Map.entry("preferenceCostBasisPoints", 0L),
              Map.entry("amountMinor", 72_000L),
              Map.entry("aggregateMinor", 72_000L),
              Map.entry("budgetOverdraftMinor", 0L),
              Map.entry("currencyMatch", "SAME"),
              Map.entry("forecastExcessBasisPoints", 0L),
              Map.entry("usualOrders", 9L),
              Map.entry("usualBasisPoints", 10_000L),
              Map.entry("daysAfterNeed", 0L),
              Map.entry("dataAgeHours", 0L)),
          "approvalRoute",
          Map.of("policyEffect", "NONE", "amountMinor", 730_000L));

  private DecisionBench() {}

  static String run() {
    return "flags_us_stock=%.1f flags_us=%.1f route_us_stock=%.1f route_us=%.1f"
        .formatted(
            microseconds(stock(), FLAGS, "policyFlags"),
            microseconds(ours(), FLAGS, "policyFlags"),
            microseconds(stock(), ROUTE, "approvalRoute"),
            microseconds(ours(), ROUTE, "approvalRoute"));
  }

  private static DmnEngine stock() {
    return new DefaultDmnEngineConfiguration().buildEngine();
  }

  private static DmnEngine ours() {
    var configuration = new DefaultDmnEngineConfiguration();
    configuration.setFeelEngineFactory(new ParsedOnceFeel());
    return configuration.buildEngine();
  }

  /** The fastest of some rounds: other work on the machine only ever adds. */
  private static double microseconds(DmnEngine engine, String file, String table) {
    try (var dmn = Files.newInputStream(Path.of(file))) {
      var decision = engine.parseDecision(table, dmn);
      var question = Variables.fromMap(QUESTIONS.get(table));
      var best = Double.MAX_VALUE;
      for (var round = 0; round < ROUNDS; round++) {
        var start = System.nanoTime();
        for (var n = 0; n < CALLS; n++) {
          engine.evaluateDecision(decision, question);
        }
        best = Math.min(best, (System.nanoTime() - start) / 1_000.0 / CALLS);
      }
      return best;
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
