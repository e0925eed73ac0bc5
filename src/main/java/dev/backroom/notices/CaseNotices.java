package dev.backroom.notices;

import dev.backroom.engine.CaseSection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who was told what about a case, as part of its description. */
@Component
public class CaseNotices implements CaseSection {
  private final NoticeBook book;

  CaseNotices(NoticeBook book) {
    this.book = book;
  }

  /**
   * @param delivery number of the case that carries it
   */
  public record Told(
      String recipient,
      String kind,
      String state,
      @Nullable String delivery,
      Instant createdAt,
      @Nullable Instant endedAt,
      @Nullable String reason) {}

  @Override
  public String name() {
    return "notices";
  }

  @Override
  public List<Told> of(String businessKey) {
    return book.ofCase(businessKey).stream()
        .map(
            notice ->
                new Told(
                    notice.recipient(),
                    notice.about().kind().name(),
                    notice.state().name(),
                    notice.delivery(),
                    notice.createdAt(),
                    notice.endedAt(),
                    notice.reason()))
        .toList();
  }
}
