package dev.backroom.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Runs the benchmark that is named and closes with its one line. */
public final class Bench {
  private static final Map<String, Supplier<String>> BENCHMARKS =
      new TreeMap<>(
          Map.of(
              "purchase-order", PurchaseOrderBench::run,
              "faults", FaultBench::run,
              "tryton", TrytonBench::run,
              "decision", DecisionBench::run,
              "autonomy", AutonomyBench::run,
              "signatures", SignatureBench::run,
              "ledger", LedgerBench::run));

  private Bench() {}

  public static void main(String[] arguments) {
    var name = arguments.length == 0 ? "" : arguments[0];
    var benchmark = BENCHMARKS.get(name);
    if (benchmark == null) {
      System.err.printf("No benchmark '%s'; there are %s%n", name, BENCHMARKS.keySet());
      System.exit(2);
    } else {
      System.out.printf("BENCH %s %s%n", name, benchmark.get());
      System.exit(0);
    }
  }
}
