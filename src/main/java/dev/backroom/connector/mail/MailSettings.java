package dev.backroom.connector.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a mail server wants beside its address and login.
 *
 * @param from in whose name mails go out
 * @param starttls whether a server at {@code smtp:} must encrypt; at {@code smtps:} it always does
 */
@ConfigurationProperties("backroom.mail")
record MailSettings(
    @DefaultValue("backroom@backroom.example") String from,
    @DefaultValue("true") boolean starttls) {}
