package dev.backroom.purchasing;

import dev.backroom.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** The files of an export, in their order. */
record ExportedPeriod(Map<String, byte[]> files) {

  static ExportedPeriod fetch(Visitor visitor, String format, String period) {
    var files = new LinkedHashMap<String, byte[]>();
    var answer = visitor.download("/console/export/" + format + period).body();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(answer))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    return new ExportedPeriod(files);
  }

  byte[] log() {
    return files.values().iterator().next();
  }

  byte[] manifest() {
    return files.get("manifest.json");
  }
}
