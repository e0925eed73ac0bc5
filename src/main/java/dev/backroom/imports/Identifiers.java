package dev.backroom.imports;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.CRC32;

/** Makes identifiers out of the names that files hold, the same ones every time. */
final class Identifiers {
  private static final int LONGEST_LOCATION = 16;
  private static final int LONGEST_STEM = 40;

  private Identifiers() {}

  /** {@code Côte d'Ivoire} becomes {@code cotedivoire}: a location names a group. */
  static String location(String name) {
    return cut(ascii(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""), LONGEST_LOCATION);
  }

  static String word(String name) {
    return cut(dashed(name).toLowerCase(Locale.ROOT), LONGEST_STEM);
  }

  static String supplier(String name) {
    return distinct(name, name);
  }

  /** An article of one supplier; another supplier's of the same name may be another article. */
  static String sku(String supplier, String article) {
    return distinct(article, supplier + "|" + article);
  }

  private static String distinct(String name, String whole) {
    var sum = new CRC32();
    sum.update(whole.getBytes(StandardCharsets.UTF_8));
    return cut(dashed(name).toUpperCase(Locale.ROOT), LONGEST_STEM)
        + "-"
        + HexFormat.of().withUpperCase().toHexDigits((int) sum.getValue());
  }

  private static String dashed(String name) {
    return ascii(name).replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  private static String ascii(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length).replaceAll("-$", "");
  }
}
