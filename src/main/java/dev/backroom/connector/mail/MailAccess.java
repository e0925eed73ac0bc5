package dev.backroom.connector.mail;

import dev.backroom.connector.SystemSettings;
import dev.backroom.connector.SystemSettings.Access;
import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.net.URI;
import java.util.Properties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** How to speak with the mail server, or without an address with the sandbox's. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailAccess {
  private static final String SANDBOX = "smtp://127.0.0.1:";
  private static final String PORT_OF_SANDBOX = "local.mail.port";

  /** Made with the route, for the sandbox has its port only then. */
  @Bean
  @Lazy
  Session mailSession(SystemSettings systems, MailSettings settings, Environment environment) {
    var access = systems.of("mail");
    return access.url().isEmpty()
        ? session(access, SANDBOX + environment.getProperty(PORT_OF_SANDBOX, "25"), false)
        : session(access, access.url(), settings.starttls());
  }

  static Session session(Access access, String url, boolean starttls) {
    var address = URI.create(url);
    var encrypted = "smtps".equals(address.getScheme());
    if (address.getHost() == null || !encrypted && !"smtp".equals(address.getScheme())) {
      throw new IllegalStateException(
          "'%s' is no address of a mail server: set backroom.systems.mail.url to smtp://host:port or smtps://host:port"
              .formatted(url));
    }
    var properties = new Properties();
    properties.put("mail.smtp.host", address.getHost());
    properties.put("mail.smtp.port", port(address, encrypted));
    properties.put("mail.smtp.ssl.enable", String.valueOf(encrypted));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.starttls.enable", String.valueOf(starttls && !encrypted));
    properties.put("mail.smtp.starttls.required", String.valueOf(starttls && !encrypted));
    properties.put("mail.smtp.auth", String.valueOf(!access.user().isEmpty()));
    properties.put(
        "mail.smtp.connectiontimeout", String.valueOf(access.connectTimeout().toMillis()));
    properties.put("mail.smtp.timeout", String.valueOf(access.answerTimeout().toMillis()));
    properties.put("mail.smtp.writetimeout", String.valueOf(access.answerTimeout().toMillis()));
    return Session.getInstance(properties, login(access));
  }

  private static String port(URI address, boolean encrypted) {
    if (address.getPort() > 0) {
      return String.valueOf(address.getPort());
    }
    return encrypted ? "465" : "587";
  }

  private static Authenticator login(Access access) {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(access.user(), access.password());
      }
    };
  }
}
