package dev.backroom;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * A PostgreSQL with the two logins that docs/operations.md tells an administrator to make: {@code
 * backroom_owner} owns the database, {@code backroom} is the application's.
 */
public record OwnedPostgres(EmbeddedPostgres server) implements AutoCloseable {
  public static final String OWNER = "backroom_owner";
  public static final String APPLICATION = "backroom";

  private static final List<String> SETUP =
      List.of(
          "create role backroom_owner login",
          "create role backroom login",
          "create database backroom owner backroom_owner");

  public static OwnedPostgres start() throws IOException, SQLException {
    var owned = new OwnedPostgres(EmbeddedPostgres.start());
    run(owned.server.getPostgresDatabase(), SETUP);
    run(
        owned.server.getDatabase(OWNER, "backroom"),
        List.of("grant usage, create on schema public to backroom"));
    return owned;
  }

  private static void run(javax.sql.DataSource source, List<String> statements)
      throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Without a login. */
  public String url() {
    return "jdbc:postgresql://localhost:%d/backroom".formatted(server.getPort());
  }

  public String urlOf(String login) {
    return url() + "?user=" + login;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
