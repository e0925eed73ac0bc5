package dev.backroom.notices;

import dev.backroom.notices.Notice.About;
import dev.backroom.notices.api.Mail;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes mails: one notice as it is, several as a list. */
@Component
class Letters {
  private static final String TASK = "/camunda/app/tasklist/default/#/?task=";
  private static final String MY_REQUESTS = "/console/requests";

  private final NoticeWords words;
  private final String publicUrl;

  Letters(
      NoticeWords words, @Value("${backroom.public-url:http://127.0.0.1:8080}") String publicUrl) {
    this.words = words;
    this.publicUrl = publicUrl.replaceAll("/+$", "");
  }

  /**
   * @param readable whether the reader may see the case
   */
  record Entry(About about, boolean readable) {}

  Mail write(String recipient, List<Entry> entries) {
    return entries.size() == 1
        ? new Mail(recipient, title(entries.get(0)), text(entries, "%s%n%n%s"))
        : new Mail(
            recipient,
            NoticeWords.fill(words.digestTitle(), Map.of("count", String.valueOf(entries.size()))),
            text(entries, "- %s%n  %s"));
  }

  private String title(Entry entry) {
    return entry.readable()
        ? NoticeWords.fill(words.of(entry.about().kind()).title(), gaps(entry.about()))
        : words.hiddenTitle();
  }

  private String text(List<Entry> entries, String form) {
    var lines =
        entries.stream()
            .map(entry -> form.formatted(sentence(entry), link(entry.about())))
            .collect(Collectors.joining("\n\n"));
    return lines + "\n\n-- \n" + NoticeWords.fill(words.footer(), Map.of("url", publicUrl)) + "\n";
  }

  private String sentence(Entry entry) {
    var lines = words.of(entry.about().kind());
    return entry.readable()
        ? NoticeWords.fill(lines.sentence(), gaps(entry.about()))
        : lines.hidden();
  }

  private String link(About about) {
    return publicUrl + (about.taskId() == null ? MY_REQUESTS : TASK + about.taskId());
  }

  private Map<String, String> gaps(About about) {
    return Map.of(
        "number", about.businessKey(),
        "task", about.detail(),
        "outcome", words.outcomes().getOrDefault(about.detail(), lower(about.detail())),
        "subject", Objects.requireNonNullElse(about.subject(), about.businessKey()),
        "amount", about.amount() == null ? "" : " (" + about.amount() + ")");
  }

  private static String lower(String outcome) {
    return outcome.toLowerCase(Locale.ROOT);
  }
}
