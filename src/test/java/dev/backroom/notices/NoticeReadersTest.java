package dev.backroom.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.Visitor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is told, how he wants it, and what he may read. */
class NoticeReadersTest extends NoticeStory {
  private static final List<String> ORDERS =
      List.of("PO-2026-000861", "PO-2026-000862", "PO-2026-000863");

  @Test
  void collectsInOneMailInTheMorningWhatCanWait() {
    choose("buyer", "DIGEST");
    choose("buyer2", "NONE");
    ORDERS.forEach(order -> askFor(order, 72_000, "planner"));

    timeIs("2026-11-21T05:59:59Z");
    assertThat(received()).isEmpty();
    timeIs("2026-11-21T06:00:00Z");

    assertThat(received())
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.to()).isEqualTo(addressOf("buyer"));
              assertThat(mail.subject()).isEqualTo("3 notices from Backroom");
              assertThat(mail.text()).contains(ORDERS);
            });
    assertThat(states()).containsOnly("DELIVERED");
  }

  @Test
  void goesByTheClockOnTheWallWhereTheNightIsShort() {
    timeIs("2027-03-27T20:00:00Z");
    choose("buyer", "DIGEST");
    choose("buyer2", "NONE");
    askFor(ORDER, 72_000, "planner");

    timeIs("2027-03-28T04:59:59Z");
    assertThat(received()).isEmpty();
    timeIs("2027-03-28T05:00:00Z");

    assertThat(received()).hasSize(1);
  }

  @Test
  void opensOneDigestADayAndAnotherTheNextDay() {
    choose("buyer", "DIGEST");
    choose("buyer2", "NONE");
    askFor(ORDERS.get(0), 72_000, "planner");
    askFor(ORDERS.get(1), 72_000, "planner");
    assertThat(openDigests()).isEqualTo(1);
    timeIs("2026-11-21T06:00:00Z");
    received();

    askFor(ORDERS.get(2), 72_000, "planner");

    assertThat(openDigests()).isEqualTo(1);
    timeIs("2026-11-22T06:00:00Z");
    assertThat(received()).hasSize(2);
  }

  private long openDigests() {
    return runtime.createProcessInstanceQuery().processDefinitionKey("noticeDigest").count();
  }

  @Test
  void keepsNothingForTheMorningThatWouldComeTooLate() {
    choose("buyer", "NONE");
    choose("buyer2", "NONE");
    choose("category-manager", "DIGEST");
    askFor(ORDER, 72_000, "planner");
    timeIs("2026-11-23T09:00:01Z");

    timeIs("2026-11-23T13:00:01Z");

    assertThat(readers(received())).containsExactly(addressOf("category-manager"));
  }

  @Test
  void leavesOutWhatIsDoneByTheMorning() {
    choose("buyer", "DIGEST");
    choose("buyer2", "NONE");
    askFor(ORDERS.get(0), 72_000, "marketing");
    askFor(ORDERS.get(1), 72_000, "marketing");
    sign(ORDERS.get(0), "buyer2", "APPROVE");

    timeIs("2026-11-21T06:00:00Z");

    assertThat(received())
        .filteredOn(mail -> mail.to().equals(addressOf("buyer")))
        .singleElement()
        .satisfies(
            mail -> assertThat(mail.text()).contains(ORDERS.get(1)).doesNotContain(ORDERS.get(0)));
    assertThat(states()).containsOnlyOnce("OUTDATED");
  }

  @Test
  void saysNothingOfACaseToAReaderWhoMayNotSeeItAnyMore() {
    choose("buyer2", "NONE");
    choose("buyer", "DIGEST");
    askFor(ORDER, 72_000, "planner");
    identity.deleteMembership("buyer", "buyer-grocery");
    try {
      timeIs("2026-11-21T06:00:00Z");

      assertThat(received())
          .singleElement()
          .satisfies(
              mail -> {
                assertThat(mail.subject()).isEqualTo("A notice from Backroom");
                assertThat(mail.text())
                    .startsWith("A task waits for you.")
                    .doesNotContain("SKU", "720", ORDER);
              });
    } finally {
      identity.createMembership("buyer", "buyer-grocery");
    }
  }

  @Test
  void holdsForTheMorningWhatIsOfferedToACrowd() {
    for (var person : List.of("marketing", "ecommerce")) {
      identity.createMembership(person, "buyer-grocery");
    }
    try {
      askFor(ORDER, 72_000, "planner");

      assertThat(received()).isEmpty();
      timeIs("2026-11-21T06:00:00Z");
      assertThat(received()).hasSize(4);
    } finally {
      for (var person : List.of("marketing", "ecommerce")) {
        identity.deleteMembership(person, "buyer-grocery");
      }
    }
  }

  @Test
  void tellsADeputyToo() {
    var set =
        Visitor.system(port, "buyer")
            .post(
                "/api/deputies",
                "{\"deputy\": \"marketing\", \"until\": \"2026-12-01T00:00:00Z\"}");
    assertThat(set.statusCode()).as(set.body()).isBetween(200, 299);

    askFor(ORDER, 72_000, "planner");

    assertThat(readers(received())).contains(addressOf("marketing"), addressOf("buyer"));
  }

  @Test
  void putsOnRecordWhoCannotBeReached() {
    choose("buyer2", "NONE");
    setAddress("buyer", null);
    try {
      askFor(ORDER, 72_000, "planner");
      received();

      assertThat(states()).containsExactly("UNDELIVERABLE");
      assertThat(runtime.createIncidentQuery().count()).isZero();
      var told = Visitor.system(port, "auditor").get("/api/cases/" + ORDER).body();
      assertThat(told).contains("buyer has no e-mail address", "UNDELIVERABLE");
    } finally {
      setAddress("buyer", addressOf("buyer"));
    }
  }

  private void setAddress(String person, String address) {
    var user = identity.createUserQuery().userId(person).singleResult();
    user.setEmail(address);
    identity.saveUser(user);
  }

  @Test
  void listsDeliveriesOnlyToThoseWhoAskForThem() {
    askFor(ORDER, 72_000, "planner");
    received();
    var auditor = Visitor.system(port, "auditor");

    assertThat(auditor.get("/api/cases").body()).contains(ORDER).doesNotContain("NTC-");
    assertThat(auditor.get("/api/cases?process=noticeDelivery").body()).contains("NTC-");
  }

  @Test
  void remembersWhatEverybodyHasChosen() {
    var buyer = Visitor.system(port, "buyer");

    assertThat(buyer.get("/api/notices/choice").body()).isEqualTo("{\"mode\":\"SINGLE\"}");
    choose("buyer", "DIGEST");
    choose("buyer", "NONE");

    assertThat(buyer.get("/api/notices/choice").body()).isEqualTo("{\"mode\":\"NONE\"}");
    assertThat(Visitor.system(port, "buyer2").get("/api/notices/choice").body())
        .isEqualTo("{\"mode\":\"SINGLE\"}");
  }

  @Test
  void refusesAChoiceThatIsNone() {
    var buyer = Visitor.system(port, "buyer");
    for (var choice : List.of("{}", "{\"mode\": \"OFTEN\"}")) {
      var answer = buyer.send("PUT", "/api/notices/choice", "application/json", choice);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
  }
}
