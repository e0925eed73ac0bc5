package dev.backroom.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** An installation that lets marketing look at messages, and operators no more. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "access.roles[0].id=admin",
      "access.roles[0].name=Administrator",
      "access.roles[1].id=operator",
      "access.roles[1].name=Operator",
      "access.roles[1].rights=look-at-cases",
      "access.roles[2].id=marketing",
      "access.roles[2].name=Marketing",
      "access.roles[2].rights=look-at-messages,repair-cases",
      "access.people[0].id=marketing2",
      "access.people[0].role=marketing"
    })
@ActiveProfiles("test")
class MessagesRightTest {
  @LocalServerPort int port;

  @Test
  void isAskedOverRestAsOnThePage() {
    for (var address : new String[] {"/api/inbox", "/api/dead-letters"}) {
      assertThat(Visitor.system(port, "marketing").get(address).statusCode()).isEqualTo(200);
      assertThat(Visitor.system(port, "operator").get(address).statusCode()).isEqualTo(403);
      assertThat(Visitor.anonymous(port).get(address).statusCode()).isEqualTo(401);
    }
    var page = "/console/messages";
    assertThat(Visitor.loggedIn(port, "marketing").get(page).statusCode()).isEqualTo(200);
    assertThat(Visitor.loggedIn(port, "operator").get(page).statusCode()).isEqualTo(403);
  }

  @Test
  void isAskedForEveryDecisionAboutAMessage() {
    var discard = "/api/inbox/0/discard";

    assertThat(decide("marketing", discard)).isNotEqualTo(403);
    assertThat(decide("operator", discard)).isEqualTo(403);
  }

  private int decide(String person, String address) {
    return Visitor.system(port, person).post(address, "{\"reason\": \"tried\"}").statusCode();
  }
}
