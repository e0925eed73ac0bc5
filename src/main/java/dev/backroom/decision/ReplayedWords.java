package dev.backroom.decision;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers as text, so that a number is the same however long it was stored. */
final class ReplayedWords {

  private ReplayedWords() {}

  static String of(@Nullable Object value) {
    return value == null
        ? "nothing"
        : value instanceof Number
            ? new BigDecimal(value.toString()).stripTrailingZeros().toPlainString()
            : value.toString();
  }

  /** A list stands for several rules that answered. */
  static Map<String, List<String>> of(Map<String, @Nullable Object> outputs) {
    var words = new LinkedHashMap<String, List<String>>();
    outputs.forEach(
        (name, value) ->
            words.put(
                name,
                value instanceof List<?> several
                    ? several.stream().map(ReplayedWords::of).toList()
                    : List.of(of(value))));
    return words;
  }
}
