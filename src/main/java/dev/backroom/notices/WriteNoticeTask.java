package dev.backroom.notices;

import static dev.backroom.engine.ProcessVariable.document;
import static dev.backroom.notices.NoticeDelivery.NOTICE_CONTENT;

import dev.backroom.engine.ProcessVariable;
import dev.backroom.notices.Letters.Entry;
import dev.backroom.notices.Notice.State;
import dev.backroom.notices.Readers.Sight;
import dev.backroom.notices.api.Mail;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes the mail of a delivery, without what needs nobody any more. */
@Component
class WriteNoticeTask implements JavaDelegate {
  /** For the route that sends it. */
  private static final ProcessVariable<Mail> MAIL = document("mail", Mail.class);

  private final NoticeBook book;
  private final Readers readers;
  private final Letters letters;

  WriteNoticeTask(NoticeBook book, Readers readers, Letters letters) {
    this.book = book;
    this.readers = readers;
    this.letters = letters;
  }

  @Override
  public void execute(DelegateExecution delivery) {
    var carried = book.carriedBy(delivery.getProcessBusinessKey());
    var entries = entries(carried);
    NOTICE_CONTENT.set(delivery, entries.isEmpty() ? "NOTHING" : "MAIL");
    if (!entries.isEmpty()) {
      MAIL.set(delivery, letters.write(carried.get(0).recipient(), entries));
    }
  }

  private List<Entry> entries(List<Notice> notices) {
    var entries = new ArrayList<Entry>();
    for (var notice : notices) {
      var sight = readers.sight(notice);
      if (sight == Sight.NOTHING_TO_DO) {
        book.end(notice.id(), State.OUTDATED);
      } else {
        entries.add(new Entry(notice.about(), sight == Sight.READABLE));
      }
    }
    return entries;
  }
}
