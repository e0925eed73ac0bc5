package dev.backroom;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
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
    var name = "backroom_" + CONTEXTS.incrementAndGet();
    try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException cause) {
      throw new IllegalStateException("Cannot create the database " + name, cause);
    }
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
}
