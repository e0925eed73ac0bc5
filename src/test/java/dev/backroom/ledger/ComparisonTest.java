package dev.backroom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backroom.engine.OutsideDocument;
import dev.backroom.engine.OutsideDocuments;
import dev.backroom.ledger.Break.Found;
import dev.backroom.ledger.Break.Kind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final LedgerRecord ORDERED = answered("erp.create-purchase-order", "4711");
  private static final LedgerRecord RECEIVED = answered("erp.post-goods-receipt", "GR-1");

  @Test
  void findsNothingWhereBothSayTheSame() {
    assertThat(found(List.of(ORDERED, RECEIVED), List.of(held("4711", true, "GR-1")), true))
        .isEmpty();
    assertThat(found(List.of(ORDERED), List.of(held("4711", false)), false)).isEmpty();
  }

  @Test
  void findsWhatTheSystemHasLost() {
    assertThat(found(List.of(ORDERED, RECEIVED), List.of(held("4711", true)), true))
        .containsExactly(new Found("erp", "GR-1", Kind.MISSING, ""));
  }

  @Test
  void findsWhatNoCommandMade() {
    assertThat(found(List.of(ORDERED), List.of(held("4711", true), held("4712", false)), true))
        .containsExactly(new Found("erp", "4712", Kind.UNKNOWN, "CONFIRMED"));
  }

  @Test
  void findsWhatIsStillOpenWhenTheCaseHasEnded() {
    assertThat(found(List.of(ORDERED), List.of(held("4711", false)), true))
        .containsExactly(new Found("erp", "4711", Kind.OPEN, "CONFIRMED"));
  }

  @Test
  void doesNotMissWhatWasCancelledNorWhatAnotherSystemHolds() {
    var cancelled = answered("erp.cancel-purchase-order", "4711");
    var announced = answered("warehouse.announce-receipt", "W-1");

    assertThat(found(List.of(ORDERED, cancelled, announced), List.of(), true)).isEmpty();
  }

  @Test
  void doesNotMissWhatTheSystemCannotShow() {
    assertThat(
            new Comparison(erp("erp.post-goods-receipt"), List.of(ORDERED, RECEIVED))
                .with(List.of(held("4711", true)), true))
        .isEmpty();
  }

  private static List<Found> found(
      List<LedgerRecord> records, List<OutsideDocument> held, boolean ended) {
    return new Comparison(erp("nothing"), records).with(held, ended);
  }

  private static OutsideDocuments erp(String hides) {
    return new OutsideDocuments() {
      @Override
      public String system() {
        return "erp";
      }

      @Override
      public boolean shows(String topic) {
        return OutsideDocuments.super.shows(topic) && !topic.equals(hides);
      }

      @Override
      public List<OutsideDocument> of(String businessKey) {
        throw new IllegalStateException("asked elsewhere");
      }
    };
  }

  private static OutsideDocument held(String number, boolean finished, String... parts) {
    return new OutsideDocument(
        number, finished ? "CLOSED" : "CONFIRMED", finished, List.of(parts), List.of());
  }

  private static LedgerRecord answered(String topic, String document) {
    return new LedgerRecord(
        1L,
        "COMMAND_ANSWERED",
        Instant.EPOCH,
        "PO-1",
        null,
        null,
        null,
        null,
        new ObjectMapper().createObjectNode().put("topic", topic).put("document", document));
  }
}
