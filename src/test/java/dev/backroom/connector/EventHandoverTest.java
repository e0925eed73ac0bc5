package dev.backroom.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.backroom.intake.IncomingEvent;
import dev.backroom.intake.Receipt;
import dev.backroom.shared.BusinessKey;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Instant;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class EventHandoverTest extends ErrandTest {
  @Autowired EventHandover handover;
  @Autowired MeterRegistry meters;

  @Test
  void reportsAMessageThatCameBeforeWithOtherContent(CapturedOutput output) {
    assertThat(handOver("DN-1")).isEqualTo(Receipt.Outcome.ACCEPTED);
    assertThat(handOver("DN-1")).isEqualTo(Receipt.Outcome.REPEATED);
    assertThat(output).doesNotContain("with other content");

    assertThat(handOver("DN-2")).isEqualTo(Receipt.Outcome.CONFLICTING);

    assertThat(output).containsOnlyOnce("M-77 of /handover for PO-77 came before");
    assertThat(
            meters.get("backroom.events.conflicting").tag("source", "/handover").counter().count())
        .isOne();
  }

  private Receipt.Outcome handOver(String deliveryNote) {
    var message = new DefaultMessage(new DefaultCamelContext());
    message.setBody(
        new IncomingEvent(
            "M-77",
            URI.create("/handover"),
            "goods.received",
            new BusinessKey("PO-77"),
            Instant.parse("2026-12-08T08:00:00Z"),
            receipt(deliveryNote)));
    handover.accept(message);
    return message.getBody(Receipt.class).outcome();
  }

  private static JsonNode receipt(String deliveryNote) {
    var receipt =
        JsonNodeFactory.instance
            .objectNode()
            .put("reference", "PO-77")
            .put("receiptNumber", "GR-7")
            .put("deliveryNote", deliveryNote)
            .put("receivedAt", "2026-12-08T08:00:00Z");
    receipt
        .putArray("lines")
        .addObject()
        .put("lineNo", 1)
        .put("sku", "SKU-0001")
        .put("receivedQuantity", 100)
        .put("damagedQuantity", 4);
    return receipt;
  }
}
