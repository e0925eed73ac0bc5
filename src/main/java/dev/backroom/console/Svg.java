package dev.backroom.console;

import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** Writes the elements of one picture; every text that stands in it is escaped here. */
final class Svg {
  private final StringBuilder text = new StringBuilder();

  /**
   * @param attributes names and values in turn
   */
  Svg open(String element, Object... attributes) {
    text.append('<').append(element);
    for (var place = 0; place < attributes.length; place += 2) {
      text.append(' ').append(attributes[place]).append("=\"");
      text.append(escaped(written(attributes[place + 1]))).append('"');
    }
    text.append('>');
    return this;
  }

  Svg close(String element) {
    text.append("</").append(element).append('>');
    return this;
  }

  Svg empty(String element, Object... attributes) {
    return open(element, attributes).close(element);
  }

  Svg text(String element, String content, Object... attributes) {
    open(element, attributes);
    text.append(escaped(content));
    return close(element);
  }

  static String exact(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  static String number(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }

  /** Only what XML needs: it knows no names of other characters. */
  private static String escaped(String content) {
    return HtmlUtils.htmlEscape(content, "UTF-8");
  }

  private static String written(Object value) {
    return value instanceof Double number ? number(number) : value.toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
