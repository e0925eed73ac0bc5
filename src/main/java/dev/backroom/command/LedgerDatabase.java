package dev.backroom.command;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import picocli.CommandLine.Option;

/** The options by which a ledger's database is reached. */
final class LedgerDatabase {
  /** H2: the database may be already in use. */
  private static final int HELD = 90020;

  private static final String H2 = "jdbc:h2:";

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "${env:BACKROOM_DATABASE_URL:-jdbc:h2:file:./data/backroom}",
      description =
          "Address of the database. Default: $$BACKROOM_DATABASE_URL, or ./data/backroom.")
  private String url = "";

  @Option(
      names = "--user",
      paramLabel = "NAME",
      defaultValue = "${env:BACKROOM_DATABASE_USER:-}",
      description =
          "Default: $$BACKROOM_DATABASE_USER. The password is taken from $$BACKROOM_DATABASE_PASSWORD only.")
  private String user = "";

  /** The ledger cannot be reached, and what to do about it. */
  static final class Unreachable extends RuntimeException {
    Unreachable(String words, SQLException cause) {
      super(words, cause);
    }
  }

  String url() {
    return url;
  }

  Connection open() {
    try {
      return DriverManager.getConnection(
          // Otherwise H2 would make an empty database where there is none.
          url.startsWith(H2) ? url + ";IFEXISTS=TRUE" : url,
          user,
          System.getenv().getOrDefault("BACKROOM_DATABASE_PASSWORD", ""));
    } catch (SQLException failure) {
      throw new Unreachable(
          failure.getErrorCode() == HELD
              ? "A running server holds the database file: stop it, or ask it at GET /api/ledger/verify."
              : "The database %s cannot be opened: %s. Set --url, --user and BACKROOM_DATABASE_PASSWORD."
                  .formatted(url, failure.getMessage()),
          failure);
    }
  }
}
