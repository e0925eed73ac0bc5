package dev.backroom.connector.mail;

import dev.backroom.connector.Answer;
import dev.backroom.connector.Command;
import dev.backroom.connector.Refusal;
import dev.backroom.engine.People;
import dev.backroom.notices.api.Mail;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.apache.camel.ExchangeException;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/**
 * Puts a notice into the form of a mail. Its Message-ID is made of the command's key, so that a
 * mail that was sent again, because the server's answer was lost, can be told from a new one.
 */
@Component("noticeMails")
class NoticeMails {
  private final People people;
  private final MailSettings settings;
  private final Clock clock;

  NoticeMails(People people, MailSettings settings, Clock clock) {
    this.people = people;
    this.settings = settings;
    this.clock = clock;
  }

  /** The address is looked up only now: it is nobody's business before, and may have changed. */
  MimeMessage compose(@ExchangeProperty("command") Command command) throws MessagingException {
    var mail = command.document("mail", Mail.class);
    var message = new NamedMessage(messageId(command));
    message.setFrom(new InternetAddress(settings.from(), true));
    message.setRecipient(RecipientType.TO, addressOf(mail.recipient()));
    message.setSubject(mail.subject().replaceAll("\\R", " "), StandardCharsets.UTF_8.name());
    message.setText(mail.text(), StandardCharsets.UTF_8.name());
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setSentDate(Date.from(clock.instant()));
    message.saveChanges();
    return message;
  }

  private InternetAddress addressOf(String person) {
    var address =
        people
            .addressOf(person)
            .orElseThrow(() -> refusal(person, "has no e-mail address; set it in Camunda's Admin"));
    try {
      return new InternetAddress(address, true);
    } catch (AddressException malformed) {
      throw refusal(person, "has an e-mail address that is none: " + malformed.getMessage());
    }
  }

  private static Refusal refusal(String person, String reason) {
    return new Refusal("NOTICE_REFUSED", person + " " + reason);
  }

  void explain(@ExchangeException MessagingException failure) {
    throw MailFailure.of(failure);
  }

  Answer sent(@ExchangeProperty("command") Command command) {
    return Answer.of(messageId(command));
  }

  private String messageId(Command command) {
    var domain = settings.from().replaceFirst(".*@", "");
    return "<%s@%s>".formatted(command.idempotencyKey().replace(':', '.'), domain);
  }

  /** Saving would give it an id of its own. */
  private static final class NamedMessage extends MimeMessage {
    private final String id;

    NamedMessage(String id) {
      super((Session) null);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
