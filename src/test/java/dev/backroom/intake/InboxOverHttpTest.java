package dev.backroom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.Visitor;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class InboxOverHttpTest {
  @LocalServerPort int port;
  @Autowired Intake intake;
  @Autowired Inbox inbox;
  @Autowired JdbcClient database;
  private Visitor operator = Visitor.anonymous(0);

  @BeforeEach
  void logIn() {
    operator = Visitor.system(port, "operator");
  }

  @AfterEach
  void empty() {
    List.of("bk_inbox", "bk_inbox_conflict")
        .forEach(table -> database.sql("delete from " + table).update());
  }

  @Test
  void recordsWhoDiscardedAnEventAndWhy() {
    var id = early("P-1").id();

    assertThat(discard(id, "weighed wrongly").statusCode()).isEqualTo(204);

    var discarded = operator.read("/api/inbox?state=DISCARDED").get(0);
    assertThat(discarded.path("note").asText()).isEqualTo("weighed wrongly");
    assertThat(discarded.path("decidedBy").asText()).isEqualTo("operator");
    assertThat(discarded.path("decidedAt").asText()).isNotEmpty();
    assertThat(discard(id, "again").statusCode()).isEqualTo(409);
  }

  @Test
  void recordsWhoRedeliveredAnEvent() {
    var id = early("P-1").id();

    assertThat(redeliver(id)).isEqualTo(202);

    var again = ParcelEvents.awaitState(inbox, "collected-P-1", InboxState.EARLY);
    assertThat(again.decidedBy()).isEqualTo("operator");
  }

  @Test
  void takesAReasonOfReasonableLengthOnly() {
    var id = early("P-1").id();

    assertThat(discard(id, " ").statusCode()).isEqualTo(400);
    assertThat(discard(id, "r".repeat(2001)).statusCode()).isEqualTo(400);
    assertThat(operator.post("/api/inbox/%d/discard".formatted(id), "{}").statusCode())
        .isEqualTo(400);
    assertThat(discard(id, "r".repeat(2000)).statusCode()).isEqualTo(204);
  }

  @Test
  void knowsNoOtherEvents() {
    assertThat(discard(0, "gone").statusCode()).isEqualTo(404);
    assertThat(redeliver(0)).isEqualTo(404);
  }

  @Test
  void pagesThroughAState() {
    for (int parcel = 0; parcel < 51; parcel++) {
      early("P-" + parcel);
    }

    assertThat(operator.read("/api/inbox?state=EARLY")).hasSize(50);
    assertThat(operator.read("/api/inbox?state=EARLY&page=1")).hasSize(1);
    assertThat(operator.read("/api/inbox?state=EARLY&page=2147483647")).isEmpty();
    assertThat(operator.read("/api/inbox")).as("orphans").isEmpty();
  }

  @Test
  void listsBothContentsOfAConflictAlsoWhenOneBatchBroughtThem() {
    intake.acceptAll(
        List.of(
            ParcelEvents.event("parcel.collected", "twice", "P-1", 3),
            ParcelEvents.event("parcel.collected", "twice", "P-1", 4),
            ParcelEvents.event("parcel.booked", "twice", "P-1", 3)));

    var conflicts = Visitor.system(port, "auditor").read("/api/inbox/conflicts");

    assertThat(conflicts.findValuesAsText("payload"))
        .containsExactlyInAnyOrder("{\"weight\":3}", "{\"weight\":4}", "{\"weight\":3}");
    assertThat(conflicts.findValuesAsText("type"))
        .containsExactlyInAnyOrder("parcel.collected", "parcel.collected", "parcel.booked");
    assertThat(conflicts.findValuesAsText("subject")).containsOnly("P-1");
    assertThat(inbox.find("/test", "twice")).isEmpty();
  }

  private InboxEntry early(String parcel) {
    intake.accept(ParcelEvents.collected(parcel));
    return ParcelEvents.awaitState(inbox, "collected-" + parcel, InboxState.EARLY);
  }

  private java.net.http.HttpResponse<String> discard(long id, String reason) {
    return operator.post(
        "/api/inbox/%d/discard".formatted(id), "{\"reason\":\"%s\"}".formatted(reason));
  }

  private int redeliver(long id) {
    return operator.post("/api/inbox/%d/redeliver".formatted(id), "").statusCode();
  }
}
