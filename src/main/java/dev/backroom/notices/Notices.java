package dev.backroom.notices;

import dev.backroom.engine.ProcessLauncher;
import dev.backroom.notices.Notice.About;
import dev.backroom.notices.Notice.State;
import dev.backroom.shared.BusinessKey;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Puts down what people are told and opens the cases that deliver it, in the transaction in which
 * it came to be: what is rolled back is told to nobody, what is committed is not forgotten.
 */
@Component
class Notices {
  private static final String NUMBER_PREFIX = "NTC";
  private static final Duration A_DAY = Duration.ofDays(1);

  private final NoticeBook book;
  private final NoticeChoices choices;
  private final NoticeSettings settings;
  private final DigestTime digest;
  private final ProcessLauncher launcher;
  private final Clock clock;

  Notices(
      NoticeBook book,
      NoticeChoices choices,
      NoticeSettings settings,
      DigestTime digest,
      ProcessLauncher launcher,
      Clock clock) {
    this.book = book;
    this.choices = choices;
    this.settings = settings;
    this.digest = digest;
    this.launcher = launcher;
    this.clock = clock;
  }

  void tell(Set<String> people, About about) {
    if (people.isEmpty()) {
      return;
    }
    var crowded = people.size() > settings.crowd() && about.kind() == NoticeKind.ASSIGNED;
    choices.of(people).forEach((person, mode) -> tell(person, mode, about, crowded));
  }

  /** Tells one person of several tasks, each of them once; many wait for his digest. */
  void tell(String person, List<About> tasks) {
    var news = tasks.stream().filter(about -> !book.hasTold(person, about)).toList();
    var many = news.size() > settings.crowd();
    var mode = choices.of(person);
    news.forEach(about -> tell(person, mode, about, many));
  }

  private void tell(String person, NoticeMode mode, About about, boolean crowded) {
    switch (mode) {
      case NONE -> {
        // as he wishes
      }
      case SINGLE -> tell(person, about, crowded);
      case DIGEST -> tell(person, about, about.kind().canWait());
    }
  }

  private void tell(String person, About about, boolean inDigest) {
    if (inDigest) {
      wait(person, about);
    } else {
      open(NoticeDelivery.KEY, book.add(person, about, State.SENDING));
    }
  }

  /** The first notice since the last digest opens the next one; whatever else waits joins it. */
  private void wait(String person, About about) {
    var underWay = book.hasWaiting(person, digest.nextInstant().minus(A_DAY));
    var id = book.add(person, about, State.WAITING);
    if (!underWay) {
      open(NoticeDigest.KEY, id);
    }
  }

  /** Numbered by the notice that it is opened for, which spares the counter's own transaction. */
  private void open(String process, long id) {
    var year = clock.instant().atZone(ZoneOffset.UTC).getYear();
    var number = "%s-%d-%06d".formatted(NUMBER_PREFIX, year, id);
    book.carry(id, number);
    launcher.begin(process, new BusinessKey(number));
  }
}
