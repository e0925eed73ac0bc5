package dev.backroom.command;

import dev.backroom.imports.BackroomServer;
import dev.backroom.imports.FileRefused;
import dev.backroom.imports.MappingRefused;
import dev.backroom.ledger.UnreadableLedger;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts failures that the caller can set right into words: what, where, and what to do. */
final class Explanation {
  /** H2: the database may be already in use. */
  private static final int DATABASE_ALREADY_OPEN = 90020;

  private static final int UNAUTHORIZED = 401;

  private Explanation() {}

  static Optional<String> of(Throwable failure) {
    if (failure instanceof MappingRefused
        || failure instanceof FileRefused
        || failure instanceof LedgerDatabase.Unreachable
        || failure instanceof UnreadableLedger) {
      return Optional.of(String.valueOf(failure.getMessage()));
    }
    if (causes(failure).anyMatch(Explanation::isHeldDatabase)) {
      return Optional.of(
          """
          A running server holds the database file. Do one of these:
            - stop the server and repeat the command;
            - let the command talk to the server: --server http://127.0.0.1:8080
            - use another database: -D spring.datasource.url=jdbc:h2:file:./data/import""");
    }
    if (failure instanceof BackroomServer.Refused refused) {
      return Optional.of(
          refused.getMessage()
              + (refused.status() == UNAUTHORIZED
                  ? "\nSet the environment variables BACKROOM_USER and BACKROOM_PASSWORD."
                  : ""));
    }
    return failure instanceof UncheckedIOException unreachable
        ? Optional.of(
            "%s (%s). Is the server running?"
                .formatted(unreachable.getMessage(), unreachable.getCause()))
        : Optional.empty();
  }

  private static boolean isHeldDatabase(Throwable cause) {
    return cause instanceof SQLException sql && sql.getErrorCode() == DATABASE_ALREADY_OPEN;
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }
}
