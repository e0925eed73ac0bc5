package dev.backroom.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * How long a buyer waits for the answer when he signs 200 orders at once, each checked and
 * committed on its own, while what follows the first of them runs already.
 */
final class SignatureBench {
  private static final int ROUNDS = 5;
  private static final int SIGNATURES = 200;
  private static final Duration OFTEN = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private SignatureBench() {}

  static String run() {
    try (var application = BenchedApplication.start(BenchedApplication.freshH2())) {
      application.giveBudgets();
      application.suppliersAnswer("SILENT");
      application.post(
          "operator", "/api/autonomy/switches", Map.of("kind", "ALL", "reason", "benchmark"));
      sign(application, "warm-up");
      var taken =
          IntStream.range(0, ROUNDS)
              .mapToLong(round -> sign(application, "signatures-" + round))
              .sorted()
              .boxed()
              .toList();
      return "signatures=%d batch_ms_p50=%d batch_ms_max=%d rounds=%d"
          .formatted(SIGNATURES, taken.get(ROUNDS / 2), taken.get(ROUNDS - 1), ROUNDS);
    }
  }

  private static long sign(BenchedApplication application, String run) {
    application.raise(run, 0, SIGNATURES, SIGNATURES);
    var batch = Map.of("decision", "APPROVE", "comment", "seen", "items", open(application));
    var sent = Instant.now();
    var results = application.post("buyer", "/api/signatures", batch);
    var taken = Duration.between(sent, Instant.now()).toMillis();
    refused(results).stream()
        .findFirst()
        .ifPresent(
            result -> {
              throw new IllegalStateException("Not decided: " + result);
            });
    return taken;
  }

  private static List<Map<String, String>> open(BenchedApplication application) {
    var limit = Instant.now().plus(LONGEST);
    while (true) {
      var signatures = application.get("buyer", "/api/signatures").path("signatures");
      if (signatures.size() == SIGNATURES) {
        return StreamSupport.stream(signatures.spliterator(), false)
            .map(
                open ->
                    Map.of(
                        "taskId", open.path("taskId").asText(), "seen", open.path("seen").asText()))
            .toList();
      }
      if (Instant.now().isAfter(limit)) {
        throw new IllegalStateException(
            "Only %d signatures are asked".formatted(signatures.size()));
      }
      LockSupport.parkNanos(OFTEN.toNanos());
    }
  }

  private static List<JsonNode> refused(JsonNode results) {
    var refused = new ArrayList<JsonNode>();
    results.forEach(
        result -> {
          if (!result.path("decided").asBoolean()) {
            refused.add(result);
          }
        });
    return refused;
  }
}
