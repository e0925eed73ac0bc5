package dev.backroom.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backroom.imports.BackroomServer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application, started for one command on a free port that only this machine reaches. */
final class OwnServer implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private OwnServer(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * @param settings win over those of the application
   */
  static OwnServer start(Class<?> application, Map<String, String> settings) {
    var all = new LinkedHashMap<String, String>();
    all.put("server.port", "0");
    all.put("server.address", "127.0.0.1");
    all.put("spring.main.banner-mode", "off");
    all.put("spring.main.register-shutdown-hook", "true");
    all.put("logging.level.root", "warn");
    // A start that fails is explained by the command itself.
    all.put("logging.level.org.springframework.boot", "off");
    // The command moves the clock and executes what is due by itself.
    all.put("camunda.bpm.job-execution.enabled", "false");
    // Nothing of the past may look outdated while it is played.
    all.put("backroom.intake.keep-for", "P36500D");
    // Nobody is to be told what happened long ago.
    all.put("backroom.notices.enabled", "false");
    all.putAll(settings);
    var arguments =
        all.entrySet().stream()
            .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
            .toArray(String[]::new);
    return new OwnServer(new SpringApplicationBuilder(application).run(arguments));
  }

  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** Reached like any server, with the passwords of its own settings. */
  BackroomServer server() {
    var port = context.getEnvironment().getRequiredProperty("local.server.port");
    return new BackroomServer(
        URI.create("http://127.0.0.1:" + port), this::password, part(ObjectMapper.class));
  }

  private String password(String user) {
    var settings = context.getEnvironment();
    return switch (user) {
      case "integration" -> settings.getRequiredProperty("backroom.integration.password");
      case "admin" -> settings.getRequiredProperty("backroom.admin.password");
      default -> settings.getRequiredProperty("backroom.demo.password");
    };
  }

  @Override
  public void close() {
    context.close();
  }
}
