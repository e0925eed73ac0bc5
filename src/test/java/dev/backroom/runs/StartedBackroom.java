package dev.backroom.runs;

import dev.backroom.Backroom;
import dev.backroom.Visitor;
import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application as its main class starts it, on a database file that outlives it. */
final class StartedBackroom implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private StartedBackroom(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** No command goes out, so a case stays where it first asks another system. */
  static StartedBackroom on(Path directory) {
    return new StartedBackroom(
        new SpringApplicationBuilder(Backroom.class)
            .run(
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--backroom.connector.enabled=false",
                "--spring.datasource.url=jdbc:h2:file:%s/backroom;DB_CLOSE_ON_EXIT=FALSE"
                    .formatted(directory)));
  }

  Visitor as(String user) {
    return Visitor.system(
        context.getEnvironment().getRequiredProperty("local.server.port", Integer.class), user);
  }

  @Override
  public void close() {
    context.close();
  }
}
