package dev.backroom.notices;

import dev.backroom.engine.CaseSection;
import dev.backroom.notices.Notice.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who was told what about a case, as part of its description. */
@Component
class CaseNotices implements CaseSection {
  private final NoticeBook book;

  CaseNotices(NoticeBook book) {
    this.book = book;
  }

  /**
   * @param delivery number of the case that carries it
   */
  record Told(
      String recipient,
      NoticeKind kind,
      State state,
      @Nullable String delivery,
      Instant createdAt,
      @Nullable Instant endedAt,
      @Nullable String reason) {}

  @Override
  public String name() {
    return "notices";
  }

  @Override
  public Object of(String businessKey) {
    return book.ofCase(businessKey).stream()
        .map(
            notice ->
                new Told(
                    notice.recipient(),
                    notice.about().kind(),
                    notice.state(),
                    notice.delivery(),
                    notice.createdAt(),
                    notice.endedAt(),
                    notice.reason()))
        .toList();
  }
}
