package dev.backroom.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    try (var server = EmbeddedPostgres.builder().start()) {
      return "signatures=%d batch_ms_p50_pg=%d batch_ms_p50_h2=%d rounds=%d"
          .formatted(
              SIGNATURES,
              median(BenchedApplication.on(server)),
              median(BenchedApplication.freshH2()),
              ROUNDS);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static long median(Map<String, String> database) {
    try (var application = BenchedApplication.start(database)) {
      application.giveBudgets();
      application.suppliersAnswer("SILENT");
      application.post(
          "operator", "/api/autonomy/switches", Map.of("kind", "ALL", "reason", "benchmark"));
      sign(application, "warm-up");
      return IntStream.range(0, ROUNDS)
          .mapToLong(round -> sign(application, "signatures-" + round))
          .sorted()
          .skip(ROUNDS / 2)
          .findFirst()
          .orElseThrow();
    }
  }

  private static long sign(BenchedApplication application, String run) {
    application.raise(run, 0, SIGNATURES, SIGNATURES);
    var items = open(application);
    awaitQuiet(application);
    var batch = Map.of("decision", "APPROVE", "comment", "seen", "items", items);
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

  private static void awaitQuiet(BenchedApplication application) {
    var work =
        """
        select (select count(*) from ACT_RU_EXT_TASK)
          + (select count(*) from ACT_RU_JOB
             where RETRIES_ > 0 and (DUEDATE_ is null or DUEDATE_ <= current_timestamp))
        """;
    while (application.database().sql(work).query(Long.class).single() > 0) {
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
