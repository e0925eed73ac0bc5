package dev.backroom.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.Visitor;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** Where a change of roles needs two administrators, as in the postgres profile. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "backroom.access.second-person=true",
      "backroom.access.administrators=operator,auditor,somebody-else"
    })
@ActiveProfiles("test")
class SecondPersonTest {
  @LocalServerPort int port;
  @Autowired Memberships memberships;

  @Test
  void waitsForAnotherAdministrator() {
    var id = propose("admin", "marketing", "planner");
    assertThat(memberships.groupsOf("marketing")).doesNotContain("planner");

    var confirmed = decide("operator", id, "confirm");

    assertThat(Visitor.json(confirmed).path("state").asText()).isEqualTo("EFFECTIVE");
    assertThat(Visitor.json(confirmed).path("decidedBy").asText()).isEqualTo("operator");
    assertThat(memberships.groupsOf("marketing")).contains("planner", "planner-s001");
    assertThat(decide("auditor", id, "confirm").body()).contains("is EFFECTIVE already");
  }

  @Test
  void isNotConfirmedByWhoProposedIt() {
    var id = propose("admin", "ecommerce", "planner");

    assertRefused(decide("admin", id, "confirm"), "You proposed change");
    assertThat(memberships.groupsOf("ecommerce")).doesNotContain("planner");
  }

  @Test
  void isNotConfirmedByWhomItConcerns() {
    var id = propose("admin", "operator", "finance-controller");

    assertRefused(decide("operator", id, "confirm"), "concerns yourself");
    assertThat(memberships.groupsOf("operator")).doesNotContain("finance-controller");
  }

  @Test
  void isNotConfirmedByWhoIsNoAdministrator() {
    var id = propose("admin", "warehouse", "planner");

    assertRefused(decide("planner", id, "confirm"), "is for the roles Administrator");
    assertThat(memberships.groupsOf("warehouse")).doesNotContain("planner");
  }

  @Test
  void isNotConfirmedAfterItWasDeclined() {
    var id = propose("admin", "inspector", "planner");
    decide("admin", id, "decline");

    assertThat(decide("operator", id, "confirm").body()).contains("is DECLINED already");
    assertThat(memberships.groupsOf("inspector")).doesNotContain("planner");
  }

  private long propose(String by, String person, String role) {
    var answer =
        Visitor.system(port, by)
            .post(
                "/api/access/changes",
                "{\"kind\": \"GRANT\", \"person\": \"%s\", \"role\": \"%s\", \"reason\": \"x\"}"
                    .formatted(person, role));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(Visitor.json(answer).path("state").asText()).isEqualTo("PROPOSED");
    return Visitor.json(answer).path("id").asLong();
  }

  private HttpResponse<String> decide(String by, long id, String how) {
    return Visitor.system(port, by).post("/api/access/changes/%d/%s".formatted(id, how), "{}");
  }

  private static void assertRefused(HttpResponse<String> answer, String reason) {
    assertThat(answer.body()).contains(reason);
    assertThat(answer.statusCode()).isEqualTo(403);
  }
}
