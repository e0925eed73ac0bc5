package dev.backroom;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Runs the suite on a real PostgreSQL when {@code -Dbackroom.test.database=postgres} is given: one
 * server for the whole run, one fresh database for each application context.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final AtomicInteger CONTEXTS = new AtomicInteger();

  /** Started with the first context that asks for it. */
  private static final class Server {
    private static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("max_connections", "400").start();
      } catch (IOException cause) {
        throw new UncheckedIOException(cause);
      }
    }
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    if (!context.getEnvironment().matchesProfiles("test")
        || !"postgres".equals(System.getProperty("backroom.test.database"))
        || context.getParent() != null) {
      return;
    }
    var name = create();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "testDatabase",
                Map.of(
                    "spring.datasource.url", Server.RUNNING.getJdbcUrl("postgres", name),
                    "spring.datasource.username", "postgres",
                    "spring.datasource.password", "",
                    "spring.datasource.hikari.maximum-pool-size", "15")));
  }

  /** Where a test that starts no application has a database of its own. */
  public static String separate() {
    return "postgres".equals(System.getProperty("backroom.test.database"))
        ? Server.RUNNING.getJdbcUrl("postgres", create())
        : "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000".formatted(UUID.randomUUID());
  }

  /** The same, for processes that are killed: what they committed is there afterwards. */
  public static String separateIn(Path directory) {
    return "postgres".equals(System.getProperty("backroom.test.database"))
        ? separate()
        : "jdbc:h2:file:%s;WRITE_DELAY=0;LOCK_TIMEOUT=10000".formatted(directory.resolve("test"));
  }

  private static String create() {
    var name = "backroom_" + CONTEXTS.incrementAndGet();
    try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException cause) {
      throw new IllegalStateException("Cannot create the database " + name, cause);
    }
    return name;
  }
}
