package dev.backroom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.backroom.intake.Receipt.Outcome;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class OverlappingBatchesTest {
  private static final int SENDERS = 6;

  @Autowired Intake intake;
  @Autowired JdbcClient database;

  @AfterEach
  void empty() {
    List.of("bk_inbox", "bk_inbox_conflict")
        .forEach(table -> database.sql("delete from " + table).update());
  }

  /** The first event is known, so that every batch is compared before it is stored. */
  @RepeatedTest(3)
  void takesEachEventOnceWhoeverIsFasterAndInWhateverOrder() throws Exception {
    intake.accept(ParcelEvents.collected("P-0"));
    var events =
        new ArrayList<>(
            IntStream.range(0, 200)
                .mapToObj(number -> ParcelEvents.collected("P-" + number))
                .toList());
    var together = new CyclicBarrier(SENDERS);
    var senders = Executors.newFixedThreadPool(SENDERS);
    var sent = new ArrayList<CompletableFuture<List<Receipt>>>();
    for (int sender = 0; sender < SENDERS; sender++) {
      var theirs = List.copyOf(events);
      var asBatch = sender < SENDERS / 2 + 1;
      Collections.reverse(events);
      sent.add(CompletableFuture.supplyAsync(() -> send(theirs, together, asBatch), senders));
    }

    var outcomes =
        sent.stream().flatMap(receipts -> receipts.join().stream()).map(Receipt::outcome).toList();
    senders.shutdown();

    assertThat(outcomes).hasSize(SENDERS * 200).doesNotContain(Outcome.CONFLICTING);
    assertThat(Collections.frequency(outcomes, Outcome.ACCEPTED)).isEqualTo(199);
    assertThat(database.sql("select count(*) from bk_inbox").query(Long.class).single())
        .isEqualTo(200);
  }

  @Test
  void callsTheSameContentInAnotherOrderOfKeysARepeat() {
    var json = JsonNodeFactory.instance;
    var first = with(json.objectNode().put("weight", 3).put("by", "van"));
    var second = with(json.objectNode().put("by", "van").put("weight", 3L));

    assertThat(intake.accept(first).outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(intake.accept(second).outcome()).isEqualTo(Outcome.REPEATED);
    assertThat(intake.accept(with(json.objectNode().put("weight", 3))).outcome())
        .isEqualTo(Outcome.CONFLICTING);
  }

  private static IncomingEvent with(com.fasterxml.jackson.databind.JsonNode data) {
    var event = ParcelEvents.collected("P-1");
    return new IncomingEvent(
        "keys", URI.create("/test"), event.type(), event.subject(), event.time(), data);
  }

  private List<Receipt> send(List<IncomingEvent> events, CyclicBarrier together, boolean asBatch) {
    try {
      together.await();
      return asBatch
          ? intake.acceptAll(events)
          : events.stream().map(event -> intake.accept(event)).toList();
    } catch (InterruptedException | java.util.concurrent.BrokenBarrierException cause) {
      throw new IllegalStateException(cause);
    }
  }
}
