package dev.backroom.ledger;

import java.util.regex.Pattern;

/** Texts as XML 1.0 can hold them. */
final class XmlText {
  private static final Pattern UNWRITABLE =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private XmlText() {}

  /** XML has no way to write most control characters. */
  static String printable(String value) {
    return UNWRITABLE.matcher(value).replaceAll("\uFFFD");
  }
}
