package dev.backroom.sandbox;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what people were sent by mail. */
@RestController
@InSandbox
class MailboxController {
  private static final int SHOWN = 100;

  private final MailServer mails;

  MailboxController(MailServer mails) {
    this.mails = mails;
  }

  record Mailbox(int total, List<SentMail> latest) {}

  @GetMapping("/sandbox/mailbox")
  Mailbox mailbox() {
    return new Mailbox(mails.count(), mails.latest(SHOWN));
  }
}
