package dev.backroom.connector;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class MailboxWatchTest {
  private final MailboxWatch watch = new MailboxWatch();

  @Test
  void saysOnceThatAMailboxIsGoneAndOnceThatItIsBack(CapturedOutput output) {
    watch.missed(failure(null, "Connection refused"));
    watch.missed(failure(null, "Read timed out"));
    watch.answered("supplier");
    watch.answered("supplier");
    watch.missed(failure(null, "Gone again"));

    assertThat(output).containsOnlyOnce("Connection refused").doesNotContain("timed out");
    assertThat(output).containsOnlyOnce("supplier can be read again").contains("Gone again");
  }

  @Test
  void namesEachMessageThatStays(CapturedOutput output) {
    watch.missed(failure("ASN-1", "Database is locked"));
    watch.missed(failure("ASN-1", "Database is locked"));
    watch.missed(failure("ASN-2", "Database is locked"));
    watch.answered("supplier");
    watch.taken("supplier", "ASN-1");

    assertThat(output).containsOnlyOnce("Message ASN-1 stays").containsOnlyOnce("Message ASN-2");
    assertThat(output).containsOnlyOnce("ASN-1 was taken").doesNotContain("read again");
  }

  private static Exchange failure(String message, String reason) {
    var exchange = new DefaultExchange(new DefaultCamelContext());
    exchange.setProperty("mailbox", "supplier");
    exchange.setProperty(MailboxMessages.MESSAGE_ID, message);
    exchange.setProperty(Exchange.EXCEPTION_CAUGHT, new IllegalStateException(reason));
    return exchange;
  }
}
