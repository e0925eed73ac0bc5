package dev.backroom.autonomy;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is set for an installation.
 *
 * @param startLevel of every step for which nothing has been granted yet
 * @param latestCases how many cases agreement is measured over
 * @param overrideReasons codes that a person chooses from, and what they mean
 */
@ConfigurationProperties("backroom.autonomy")
public record AutonomySettings(
    @DefaultValue("RECOMMEND") AutonomyLevel startLevel,
    @DefaultValue("100") int latestCases,
    @DefaultValue Map<String, String> overrideReasons) {

  public AutonomySettings {
    overrideReasons = new TreeMap<>(overrideReasons);
  }
}
