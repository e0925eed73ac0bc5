package dev.backroom.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a monitoring system reads; a test's own context would have no metrics to read. */
class MetricsTest {
  @TempDir Path directory;

  @Test
  void areThereForPrometheusAndForOperatorsOnly() {
    try (var backroom = StartedBackroom.on(directory)) {
      var metrics = backroom.as("operator").get("/actuator/prometheus");

      assertThat(metrics.statusCode()).isEqualTo(200);
      assertThat(metrics.body())
          .contains(
              "jvm_memory_used_bytes{", "hikaricp_connections_active{", "http_server_requests");
      assertThat(backroom.as("buyer").get("/actuator/prometheus").statusCode()).isEqualTo(403);
    }
  }
}
