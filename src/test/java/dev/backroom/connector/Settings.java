package dev.backroom.connector;

import java.time.Duration;
import java.util.Map;

/** Settings of a connector as they are shipped, for tests without an application. */
final class Settings {

  private Settings() {}

  static ConnectorSettings with(int failuresToOpen) {
    return new ConnectorSettings(
        true,
        8,
        12,
        Duration.ofMillis(500),
        Duration.ofMinutes(5),
        Duration.ofMinutes(1),
        failuresToOpen,
        Duration.ofSeconds(5),
        Map.of("test-known-sink", Duration.ofMillis(100)),
        Duration.ofDays(400));
  }
}
