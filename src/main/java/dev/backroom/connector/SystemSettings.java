package dev.backroom.connector;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the systems are that we speak with, and as whom. */
@ConfigurationProperties("backroom")
public record SystemSettings(@DefaultValue Map<String, Access> systems) {

  /**
   * @param url base address; empty means this application's own sandbox
   * @param user empty means that the system asks for no login
   * @param connectTimeout and answerTimeout end a call that hangs; written as plain milliseconds,
   *     which is all that the routes understand
   */
  public record Access(
      @DefaultValue("") String url,
      @DefaultValue("") String user,
      @DefaultValue("") String password,
      @DefaultValue("PT2S") Duration connectTimeout,
      @DefaultValue("PT10S") Duration answerTimeout) {}

  public Access of(String system) {
    var access = systems.get(system);
    if (access == null) {
      throw new IllegalStateException(
          "No address is set for the system '%s': set backroom.systems.%s.url, user and password"
              .formatted(system, system));
    }
    return access;
  }
}
