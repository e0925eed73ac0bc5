package dev.backroom.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a file of order lines into orders, and says of every other line why it is not in one. */
public final class OrderReader {
  private final Mapping mapping;
  private final LineReader cells;
  private final List<RefusedLine> refused = new ArrayList<>();
  private final Map<String, List<FileLine>> byOrder = new LinkedHashMap<>();
  private final Map<String, List<Long>> brokenOrders = new LinkedHashMap<>();
  private int lines;
  private int otherLines;

  private OrderReader(Mapping mapping) {
    this.mapping = mapping;
    this.cells = new LineReader(mapping);
  }

  /**
   * @throws FileRefused when the file as a whole cannot be read
   */
  public static Reading read(Path file, Mapping mapping) {
    try (var in = Files.newInputStream(file)) {
      return read(in, file.getFileName().toString(), mapping);
    } catch (NoSuchFileException missing) {
      throw new FileRefused("There is no file " + file, missing);
    } catch (IOException cause) {
      throw new UncheckedIOException("Cannot read " + file, cause);
    }
  }

  /**
   * @param name what the messages call this file
   * @throws FileRefused when the file as a whole cannot be read
   */
  public static Reading read(InputStream in, String name, Mapping mapping) {
    try (var parser = parser(withoutMark(in, mapping), mapping)) {
      MappedColumns.check(mapping, parser.getHeaderNames(), name);
      return new OrderReader(mapping).read(parser);
    } catch (CharacterCodingException wrong) {
      throw wrongCharset(name, mapping, wrong);
    } catch (UncheckedIOException wrong) {
      throw wrong.getCause() instanceof CharacterCodingException
          ? wrongCharset(name, mapping, wrong)
          : new FileRefused("%s: %s".formatted(name, wrong.getMessage()), wrong);
    } catch (IOException | IllegalArgumentException wrong) {
      throw new FileRefused("%s: %s".formatted(name, wrong.getMessage()), wrong);
    }
  }

  private static FileRefused wrongCharset(String name, Mapping mapping, Exception cause) {
    return new FileRefused(
        "%s is not written in %s; name its character set under file.charset of the mapping"
            .formatted(name, mapping.file().charsetName()),
        cause);
  }

  private static CSVParser parser(Reader in, Mapping mapping) throws IOException {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(mapping.file().separator())
        .setHeader()
        .setSkipHeaderRecord(true)
        .setIgnoreEmptyLines(true)
        .get()
        .parse(in);
  }

  private static Reader withoutMark(InputStream in, Mapping mapping) throws IOException {
    var decoder =
        Charset.forName(mapping.file().charsetName())
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var reader = new BufferedReader(new InputStreamReader(in, decoder));
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  private Reading read(CSVParser parser) {
    var width = parser.getHeaderNames().size();
    var records = parser.iterator();
    for (long start = parser.getCurrentLineNumber() + 1; records.hasNext(); ) {
      var line = start;
      var next = records.next();
      start = parser.getCurrentLineNumber() + 1;
      read(next, line, width);
    }
    return new OrderAssembly(mapping, byOrder, brokenOrders, refused).reading(lines, otherLines);
  }

  private void read(CSVRecord line, long number, int width) {
    lines++;
    if (line.size() != width) {
      refuse(
          line,
          number,
          new LineRefused("", "has %d cells, the header %d".formatted(line.size(), width)));
    } else if (!belongs(line)) {
      otherLines++;
    } else {
      try {
        var read = cells.read(line, number);
        byOrder.computeIfAbsent(read.order(), order -> new ArrayList<>()).add(read);
      } catch (LineRefused wrong) {
        refuse(line, number, wrong);
      }
    }
  }

  private void refuse(CSVRecord line, long number, LineRefused wrong) {
    refused.add(wrong.at(number));
    Optional.of(mapping.order())
        .filter(line::isSet)
        .map(line::get)
        .map(String::strip)
        .ifPresent(
            order -> brokenOrders.computeIfAbsent(order, key -> new ArrayList<>()).add(number));
  }

  private boolean belongs(CSVRecord line) {
    return mapping.only().entrySet().stream()
        .allMatch(wanted -> line.get(wanted.getKey()).strip().equals(wanted.getValue()));
  }
}
