package dev.backroom.ledger;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where key and signed heads of a ledger are: as set, or beside the file of its database. */
@Component
public class LedgerPlaces {
  /** The file with one signed head a line. */
  public static final String CHECKPOINTS = "checkpoints.jsonl";

  static final String PUBLIC_KEY = "public.pem";
  private static final String PRIVATE_KEY = "key.pem";
  private static final String H2_FILE = "jdbc:h2:file:";

  private final LedgerSettings settings;
  private final Optional<Path> beside;

  LedgerPlaces(LedgerSettings settings, @Value("${spring.datasource.url:}") String database) {
    this.settings = settings;
    this.beside = besideDatabase(database);
  }

  /** The folder of a ledger whose database is a file; what is in memory or on a server has none. */
  public static Optional<Path> besideDatabase(String url) {
    return url.startsWith(H2_FILE)
        ? Optional.of(Path.of(url.substring(H2_FILE.length()).replaceFirst(";.*", "") + "-ledger"))
        : Optional.empty();
  }

  Optional<Path> keyFile() {
    return settings.keyFile().isBlank()
        ? beside.map(folder -> folder.resolve(PRIVATE_KEY))
        : Optional.of(Path.of(settings.keyFile()));
  }

  /** The directory. */
  public Optional<Path> checkpoints() {
    return settings.checkpoints().isBlank() ? beside : Optional.of(Path.of(settings.checkpoints()));
  }
}
