package dev.backroom.connector.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.backroom.connector.Answer;
import dev.backroom.connector.Refusal;
import dev.backroom.connector.RouteDriver;
import dev.backroom.connector.SystemFailed;
import dev.backroom.connector.SystemSettings.Access;
import dev.backroom.connector.SystemUnavailable;
import dev.backroom.engine.KnownPeople;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeMailsRouteTest {
  private static final String SEND = "mail.send-notice";

  @Test
  void handsTheMailToTheServerUnderTheKeyOfItsCommand() throws Throwable {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp").dynamicPort());
    server.start();
    try {
      var answer =
          send("smtp://127.0.0.1:" + server.getSmtp().getPort(), mail("buyer", "Größe\\n 5"));

      assertThat(answer.documentNumber()).isEqualTo("<PO-1.service_x.1@shop.example>");
      assertThat(server.getReceivedMessages())
          .singleElement()
          .satisfies(
              mail -> {
                assertThat(mail.getMessageID()).isEqualTo("<PO-1.service_x.1@shop.example>");
                assertThat(mail.getSubject()).isEqualTo("Größe  5");
                assertThat(mail.getAllRecipients()[0]).hasToString("buyer@shop.example");
                assertThat(mail.getFrom()[0]).hasToString("backroom@shop.example");
                assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
                assertThat(mail.getContent().toString().strip()).isEqualTo("Übrigens");
              });
    } finally {
      server.stop();
    }
  }

  @ParameterizedTest(name = "{0} is answered {1}")
  @CsvSource({
    "RCPT, 550 5.1.1 unknown, REFUSED",
    "RCPT, 450 4.2.1 later, FAILED",
    "MAIL, 550 5.7.1 not you, UNAVAILABLE",
    "MAIL, 530 5.7.0 log in first, UNAVAILABLE",
    "EHLO, 421 4.3.2 closing, UNAVAILABLE",
    "DATA, 451 4.3.0 disk full, UNAVAILABLE",
    "END, 554 5.6.0 no such mails here, REFUSED",
    "END, 452 4.3.1 disk full, UNAVAILABLE"
  })
  void tellsAReaderWhoCannotBeReachedFromAServerThatTakesNothing(
      String step, String answer, String outcome) throws Exception {
    try (var server = new CurtMailServer(Map.of(step, answer, "HELO", answer))) {
      assertThatThrownBy(() -> send(server.url(), mail("buyer", "Hello")))
          .isInstanceOf(
              switch (outcome) {
                case "REFUSED" -> Refusal.class;
                case "FAILED" -> SystemFailed.class;
                default -> SystemUnavailable.class;
              })
          .hasMessageContaining(answer.substring(0, 3));
    }
  }

  @Test
  void waitsForAServerThatIsDown() {
    assertThatThrownBy(() -> send("smtp://127.0.0.1:1", mail("buyer", "Hello")))
        .isInstanceOf(SystemUnavailable.class);
  }

  @Test
  void refusesToSpeakInTheClearWhereItMustNot() throws Exception {
    try (var server = new CurtMailServer(Map.of())) {
      var settings = new MailSettings("backroom@shop.example", true);

      assertThatThrownBy(() -> send(server.url(), settings, mail("buyer", "Hello")))
          .isInstanceOf(SystemUnavailable.class)
          .hasMessageContaining("STARTTLS is required");
    }
  }

  @ParameterizedTest
  @CsvSource({"stranger, has no e-mail address", "nonsense, has an e-mail address that is none"})
  void refusesAReaderWithoutAnAddress(String reader, String reason) {
    assertThatThrownBy(() -> send("smtp://127.0.0.1:1", mail(reader, "Hello")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource({"mail.example:25", "http://mail.example", "smtp:///"})
  void refusesAnAddressThatIsNoMailServers(String url) {
    assertThatThrownBy(() -> MailAccess.session(access(), url, true))
        .hasMessageContaining("set backroom.systems.mail.url");
  }

  @ParameterizedTest(name = "{0}: port {1}, TLS from the start {2}, STARTTLS {3}")
  @CsvSource({
    "smtps://mail.example, 465, true, false",
    "smtp://mail.example, 587, false, true",
    "smtp://mail.example:25, 25, false, true"
  })
  void encryptsAsTheAddressSays(String url, String port, String tls, String starttls) {
    var session = MailAccess.session(access(), url, true);

    assertThat(session.getProperty("mail.smtp.port")).isEqualTo(port);
    assertThat(session.getProperty("mail.smtp.ssl.enable")).isEqualTo(tls);
    assertThat(session.getProperty("mail.smtp.starttls.required")).isEqualTo(starttls);
    assertThat(session.getProperty("mail.smtp.auth")).isEqualTo("true");
  }

  private static String mail(String reader, String subject) {
    return "{\"recipient\": \"%s\", \"subject\": \"%s\", \"text\": \"Übrigens\"}"
        .formatted(reader, subject);
  }

  private static Answer send(String url, String mail) throws Throwable {
    return send(url, new MailSettings("backroom@shop.example", false), mail);
  }

  private static Answer send(String url, MailSettings settings, String mail) throws Throwable {
    var people =
        KnownPeople.with(Map.of("buyer", "buyer@shop.example", "nonsense", "no address at all"));
    var plain = new Access(url, "", "", Duration.ofSeconds(10), Duration.ofSeconds(10));
    var parts =
        Map.<String, Object>of(
            "noticeMails",
            new NoticeMails(people, settings, Clock.systemUTC()),
            "mailSession",
            MailAccess.session(plain, url, settings.starttls()));
    try (var routes = new RouteDriver("mail", parts)) {
      return routes.carryOut(SEND, Map.of("mail", mail));
    }
  }

  private static Access access() {
    return new Access("", "u", "p", Duration.ofSeconds(1), Duration.ofSeconds(1));
  }
}
