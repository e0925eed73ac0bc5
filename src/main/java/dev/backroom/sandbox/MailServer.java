package dev.backroom.sandbox;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** A mail server for this machine only; what people were sent is gone when it stops. */
@Component
@InSandbox
class MailServer {
  private static final int MOST_KEPT = 2000;

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

  /** Its port is told as that of a web server is. */
  MailServer(ConfigurableEnvironment environment) {
    server.start();
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "sandbox mail server", Map.of("local.mail.port", server.getSmtp().getPort())));
  }

  int count() {
    return server.getReceivedMessages().length;
  }

  /** Newest first. */
  List<SentMail> latest(int atMost) {
    return Stream.of(server.getReceivedMessages())
        .map(MailServer::read)
        .sorted(Comparator.comparing(SentMail::sentAt).reversed())
        .limit(atMost)
        .toList();
  }

  private static SentMail read(MimeMessage mail) {
    try {
      return new SentMail(
          mail.getAllRecipients()[0].toString(),
          mail.getSubject(),
          String.valueOf(mail.getContent()).replace("\r\n", "\n"),
          mail.getMessageID(),
          mail.getSentDate().toInstant());
    } catch (MessagingException cause) {
      throw new IllegalStateException("A mail cannot be read", cause);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  void empty() {
    try {
      server.purgeEmailFromAllMailboxes();
    } catch (FolderException cause) {
      throw new IllegalStateException("The mailboxes cannot be emptied", cause);
    }
  }

  /** It has memory only. */
  @Scheduled(fixedDelayString = "PT1M")
  void emptyWhenFull() {
    if (count() > MOST_KEPT) {
      empty();
    }
  }

  @PreDestroy
  void stop() {
    server.stop();
  }
}
