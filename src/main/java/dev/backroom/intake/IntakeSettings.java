package dev.backroom.intake;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How intake works; technical, not business.
 *
 * @param workers threads that handle events
 * @param attempts before an event counts as failed
 * @param firstPause after the first failed attempt; doubles each time
 * @param orphanAfter how long an event may wait for its case
 * @param keepFor how long events that are done with are kept
 * @param objects by fields of payloads, what kind of thing each names
 */
@ConfigurationProperties("backroom.intake")
record IntakeSettings(
    @DefaultValue("8") int workers,
    @DefaultValue("5") int attempts,
    @DefaultValue("PT1S") Duration firstPause,
    @DefaultValue("P3D") Duration orphanAfter,
    @DefaultValue("P400D") Duration keepFor,
    @DefaultValue Map<String, String> objects) {

  Duration pauseAfter(int failedAttempts) {
    return firstPause.multipliedBy(1L << Math.min(failedAttempts - 1, 10));
  }
}
