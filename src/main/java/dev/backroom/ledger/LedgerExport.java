package dev.backroom.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ledger as it was written to a file by {@link LedgerWriter}: entries, seals and batches. */
final class LedgerExport implements LedgerSource, AutoCloseable {
  private final Path file;
  private final Bounds bounds;
  private final List<BufferedReader> open = new ArrayList<>();

  private LedgerExport(Path file) {
    this.file = file;
    var first = rows(LedgerLine.BOUNDS, LedgerLine::bounds, bounds -> 1);
    if (!first.hasNext()) {
      throw new UnreadableLedger("%s is no export of a ledger".formatted(file));
    }
    this.bounds = first.next();
  }

  static LedgerExport read(Path file) {
    return new LedgerExport(file);
  }

  @Override
  public Bounds bounds() {
    return bounds;
  }

  @Override
  public Iterator<SealedEntry> sealed() {
    return rows(LedgerLine.SEAL, LedgerLine::sealedEntry, row -> row.seal().position());
  }

  @Override
  public Iterator<Batch> batches() {
    return rows(LedgerLine.BATCH, LedgerLine::batch, Batch::firstPosition);
  }

  @Override
  public Iterator<Entry> unsealed() {
    return rows(LedgerLine.UNSEALED, LedgerLine::unsealed, Entry::id);
  }

  @Override
  public List<String> acts(String kind) {
    return Stream.concat(
            stream(sealed()).map(SealedEntry::entry).flatMap(Stream::ofNullable),
            stream(unsealed()))
        .map(Entry::records)
        .filter(records -> records.contains(kind))
        .toList();
  }

  private static <T> Stream<T> stream(Iterator<T> rows) {
    return java.util.stream.StreamSupport.stream(
        java.util.Spliterators.spliteratorUnknownSize(rows, 0), false);
  }

  private <T> Iterator<T> rows(
      String kind, BiFunction<String, Long, T> parser, ToLongFunction<T> number) {
    try {
      var lines = Files.newBufferedReader(file);
      open.add(lines);
      return new Rows<>(lines, LedgerLine.beginOf(kind), parser, number);
    } catch (IOException cause) {
      throw new UnreadableLedger("There is no export that can be read at " + file, cause);
    }
  }

  @Override
  public void close() {
    for (var reader : open) {
      try {
        reader.close();
      } catch (IOException cause) {
        throw new UncheckedIOException(cause);
      }
    }
  }

  /** The rows of one kind, which have to stand in order. */
  private static final class Rows<T> implements Iterator<T> {
    private final BufferedReader lines;
    private final String begin;
    private final BiFunction<String, Long, T> parser;
    private final ToLongFunction<T> number;
    private long line;
    private long last = Long.MIN_VALUE;
    private @Nullable T next;

    Rows(
        BufferedReader lines,
        String begin,
        BiFunction<String, Long, T> parser,
        ToLongFunction<T> number) {
      this.lines = lines;
      this.begin = begin;
      this.parser = parser;
      this.number = number;
      this.next = read();
    }

    private @Nullable T read() {
      try {
        for (var text = lines.readLine(); text != null; text = lines.readLine()) {
          line++;
          if (text.startsWith(begin)) {
            return inOrder(parser.apply(text, line));
          }
        }
        return null;
      } catch (IOException cause) {
        throw new UncheckedIOException(cause);
      }
    }

    private T inOrder(T row) {
      if (number.applyAsLong(row) <= last) {
        throw new UnreadableLedger(
            "Line %d of the export does not stand in order; export the ledger again"
                .formatted(line));
      }
      last = number.applyAsLong(row);
      return row;
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public T next() {
      var row = next;
      if (row == null) {
        throw new java.util.NoSuchElementException();
      }
      next = read();
      return row;
    }
  }
}
