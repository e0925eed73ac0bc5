package dev.backroom.autonomy;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The systems that this installation speaks with, by name: what can be switched off as a system.
 */
@ConfigurationProperties("backroom")
record KnownSystems(@DefaultValue Map<String, Map<String, String>> systems) {
  Set<String> names() {
    return systems.keySet();
  }
}
