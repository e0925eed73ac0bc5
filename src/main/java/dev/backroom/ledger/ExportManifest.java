package dev.backroom.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to an export, so that anybody can see later whether it is still the same.
 *
 * @param version of the product
 * @param head of the chain when the export was made; null while nothing was sealed
 * @param readUpTo the last position of the chain that was read for it
 * @param signature the file that holds it, or that there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
  "kind",
  "madeAt",
  "version",
  "period",
  "head",
  "readUpTo",
  "signature",
  "files"
})
public record ExportManifest(
    String kind,
    String madeAt,
    String version,
    Period period,
    @Nullable Head head,
    long readUpTo,
    String signature,
    List<Listed> files) {
  static final String KIND = "backroom export 1";
  static final String FILE = "manifest.json";
  static final String SIGNATURE_FILE = "manifest.sig";
  static final String NOT_SIGNED = "not signed";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Both days are in it, as days of UTC. */
  public record Period(String from, String until) {}

  /**
   * @param hash that stands for all entries up to the position, in hex
   */
  public record Head(long position, String hash) {}

  /** One file, with what is in it. */
  public record Listed(
      String name,
      String format,
      long size,
      String sha256,
      long events,
      long cases,
      long objects) {}

  /** What is signed is exactly this. */
  byte[] text() {
    try {
      return JSON.writerWithDefaultPrettyPrinter()
          .writeValueAsString(this)
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A manifest is always JSON", impossible);
    }
  }

  static ExportManifest read(byte[] text) throws IOException {
    var manifest = JSON.readValue(text, ExportManifest.class);
    if (!KIND.equals(manifest.kind()) || manifest.files() == null) {
      throw new IOException("it is no manifest of the kind '%s'".formatted(KIND));
    }
    return manifest;
  }
}
