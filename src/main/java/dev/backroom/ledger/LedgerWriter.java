package dev.backroom.ledger;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Function;

/**
 * Writes the whole ledger to a file, a line of JSON for each batch and each entry with its seal.
 */
final class LedgerWriter {

  private LedgerWriter() {}

  /** How many entries were written. */
  static long write(LedgerSource source, Path file) {
    try (var out = Files.newBufferedWriter(file)) {
      line(out, LedgerLine.of(source.bounds()));
      lines(out, source.batches(), LedgerLine::of);
      return lines(out, source.sealed(), LedgerLine::of)
          + lines(out, source.unsealed(), LedgerLine::of);
    } catch (IOException cause) {
      throw new UnreadableLedger("The export cannot be written to " + file, cause);
    }
  }

  private static <T> long lines(BufferedWriter out, Iterator<T> rows, Function<T, String> text)
      throws IOException {
    var count = 0L;
    for (; rows.hasNext(); count++) {
      line(out, text.apply(rows.next()));
    }
    return count;
  }

  private static void line(BufferedWriter out, String text) throws IOException {
    out.write(text);
    out.write('\n');
  }
}
