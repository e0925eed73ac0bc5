package dev.backroom.connector;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Says once that a mailbox cannot be read or a message not be taken, and once that it can again.
 */
@Component("mailboxWatch")
class MailboxWatch {
  private static final Logger LOG = LoggerFactory.getLogger(MailboxWatch.class);
  private static final String MAILBOX = "mailbox";

  private final Set<String> troubles = ConcurrentHashMap.newKeySet();

  /** The mailboxes are read several times a second; only the first failure is worth a line. */
  void missed(Exchange exchange) {
    var mailbox = exchange.getProperty(MAILBOX, String.class);
    var message = exchange.getProperty(MailboxMessages.MESSAGE_ID, String.class);
    var reason = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class).getMessage();
    if (!troubles.add(trouble(mailbox, message))) {
      LOG.debug("Still so in the mailbox {}: {}", mailbox, reason);
    } else if (message == null) {
      LOG.warn("The mailbox {} cannot be read, and is tried again and again: {}", mailbox, reason);
    } else {
      LOG.warn("Message {} stays in the mailbox {}: {}", message, mailbox, reason);
    }
  }

  void answered(@ExchangeProperty(MAILBOX) String mailbox) {
    if (troubles.remove(trouble(mailbox, null))) {
      LOG.info("The mailbox {} can be read again", mailbox);
    }
  }

  void taken(
      @ExchangeProperty(MAILBOX) String mailbox,
      @ExchangeProperty(MailboxMessages.MESSAGE_ID) String message) {
    if (troubles.remove(trouble(mailbox, message))) {
      LOG.info("Message {} was taken from the mailbox {}", message, mailbox);
    }
  }

  private static String trouble(String mailbox, @Nullable String message) {
    return message == null ? mailbox : mailbox + " " + message;
  }
}
