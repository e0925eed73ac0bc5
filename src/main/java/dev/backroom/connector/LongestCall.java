package dev.backroom.connector;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Refuses to start when a call may outlast the lock of its command: another node would take it. */
@Component
class LongestCall {

  LongestCall(ConnectorSettings settings, SystemSettings systems) {
    systems.systems().forEach((name, system) -> check(settings.lock(), name, length(system)));
  }

  private static Duration length(SystemSettings.Access system) {
    return system.connectTimeout().plus(system.answerTimeout());
  }

  private static void check(Duration lock, String system, Duration longest) {
    if (lock.compareTo(longest) <= 0) {
      throw new IllegalStateException(
          """
          A call to '%s' may take %s, but the lock of its command ends after %s. \
          Make backroom.connector.lock longer, or connect-timeout and answer-timeout \
          of backroom.systems.%s shorter."""
              .formatted(system, longest, lock, system));
    }
  }
}
