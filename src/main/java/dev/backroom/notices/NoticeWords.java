package dev.backroom.notices;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** What {@code notices.yaml} says. */
@ConfigurationProperties("backroom.notice-words")
record NoticeWords(
    Map<NoticeKind, Lines> kinds,
    Map<String, String> outcomes,
    String digestTitle,
    String hiddenTitle,
    String footer) {
  private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

  /**
   * @param hidden for a reader who may not see the case
   */
  record Lines(String title, String sentence, String hidden) {}

  Lines of(NoticeKind kind) {
    var lines = kinds.get(kind);
    if (lines == null) {
      throw new IllegalStateException("notices.yaml has no words for " + kind);
    }
    return lines;
  }

  /** Fills the gaps in one pass, so that nothing that a case says is taken for a gap. */
  static String fill(String template, Map<String, String> words) {
    return GAP.matcher(template)
        .replaceAll(gap -> Matcher.quoteReplacement(words.getOrDefault(gap.group(1), gap.group())));
  }
}
