package dev.backroom.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.Visitor;
import dev.backroom.worklist.SignatureEscalated;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What those are told who sign for somebody who is away. */
class NoticesOfAbsenceTest extends NoticeStory {
  private static final String UNTIL = "\"until\": \"2026-12-01T00:00:00Z\"";

  @Autowired ApplicationEventPublisher events;

  @Test
  void tellsADeputyOfWhatWasOpenBeforeHeWasSet() {
    askFor(ORDER, 72_000, "planner");
    received();

    post("buyer", "/api/deputies", "{\"deputy\": \"marketing\", " + UNTIL + "}");

    assertThat(received())
        .filteredOn(mail -> mail.to().equals(addressOf("marketing")))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.subject()).isEqualTo("Give signature: 120 x SKU-0001 (720.00 EUR)");
              assertThat(mail.text())
                  .contains(
                      "/camunda/app/tasklist/default/#/?task="
                          + driver.openTask(SIGNATURE, ORDER).orElseThrow().getId());
            });
  }

  @Test
  void tellsADeputyOnceHoweverOftenHeIsSet() {
    askFor(ORDER, 72_000, "planner");
    for (var time = 0; time < 2; time++) {
      var set = post("buyer", "/api/deputies", "{\"deputy\": \"marketing\", " + UNTIL + "}");
      post("buyer", "/api/deputies/" + Visitor.json(set).path("id").asLong() + "/end", "{}");
    }
    post("buyer", "/api/deputies", "{\"deputy\": \"buyer2\", " + UNTIL + "}");
    post("buyer", "/api/deputies", "{\"deputy\": \"marketing\", " + UNTIL + "}");

    assertThat(received().stream().map(Received::to))
        .as("as one of the group, or as a deputy")
        .containsExactlyInAnyOrder(addressOf("buyer"), addressOf("buyer2"), addressOf("marketing"));
  }

  @Test
  void tellsNoDeputyOfWhatHeMustNotSign() {
    askFor(ORDER, 72_000, "planner");
    received();

    post("buyer", "/api/deputies", "{\"deputy\": \"planner\", " + UNTIL + "}");

    assertThat(readers(received())).doesNotContain(addressOf("planner"));
  }

  @Test
  void keepsManyOpenSignaturesForTheDigestOfANewDeputy() {
    List.of("buyer", "buyer2").forEach(person -> choose(person, "NONE"));
    IntStream.range(0, 4).forEach(number -> askFor(ORDER + "-" + number, 72_000, "planner"));

    post("buyer", "/api/deputies", "{\"deputy\": \"marketing\", " + UNTIL + "}");

    assertThat(received()).isEmpty();
    assertThat(states()).containsExactly("WAITING", "WAITING", "WAITING", "WAITING");
    IntStream.range(0, 4).forEach(number -> driver.forget(ORDER + "-" + number));
  }

  @Test
  void tellsTheNextLevelWhyItIsAskedBeforeTheTimeIsOver() {
    askFor(ORDER, 72_000, "planner");
    received();

    events.publishEvent(
        new SignatureEscalated(
            driver.openTask(SIGNATURE, ORDER).orElseThrow().getId(),
            ORDER,
            "category-manager-grocery",
            false));
    driver.run();

    assertThat(received())
        .filteredOn(mail -> mail.to().equals(addressOf("category-manager")))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.subject())
                  .isEqualTo("Nobody else is there, now asked of you: 120 x SKU-0001 (720.00 EUR)");
              assertThat(mail.text()).startsWith("Those who were asked for a signature are away");
            });
  }

  private HttpResponse<String> post(String person, String path, String body) {
    var answer = Visitor.system(port, person).post(path, body);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    driver.run();
    return answer;
  }
}
