package dev.backroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.Visitor;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Who may say of whom that he is away, and see it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class AbsenceSettingTest {
  private static final String UNTIL = "2099-12-24T00:00:00Z";

  @LocalServerPort int port;
  @Autowired JdbcClient database;

  @AfterEach
  void everybodyIsBack() {
    database.sql("delete from bk_absence").update();
  }

  @ParameterizedTest(name = "{0} says that {1} is away: {2}")
  @CsvSource({
    "buyer,                  buyer,            201",
    "finance-controller,     category-manager, 201",
    "merchandising-director, category-manager, 403",
    "category-manager,       buyer2,           201",
    "category-manager2,      buyer2,           403",
    "buyer,                  category-manager, 403",
    "operator,               buyer,            403",
    "admin,                  category-manager, 201",
    "admin,                  nobody,           400"
  })
  void isSaidByOneselfByTheNextLevelOrAnAdministrator(String by, String person, int status) {
    var answer = say(by, "{\"person\": \"%s\", \"until\": \"%s\"}".formatted(person, UNTIL));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }

  @Test
  void isEndedByNobodyElseAndOnlyOnce() {
    var id = Visitor.json(say("buyer", "{\"until\": \"%s\"}".formatted(UNTIL))).path("id").asLong();

    assertThat(end("planner", id).body()).contains("An absence of buyer is set and ended by");
    assertThat(end("category-manager", id).statusCode()).isEqualTo(200);
    assertThat(end("buyer", id).body()).contains("is over since");
    assertThat(end("buyer", 4711).body()).contains("There is no absence 4711");
  }

  @Test
  void isSeenByWhoeverIsAwayWhoeverSaidItAndWhoLooksAtAccess() {
    say("admin", "{\"person\": \"buyer\", \"until\": \"%s\"}".formatted(UNTIL));

    for (var reader : new String[] {"buyer", "admin"}) {
      var absence = Visitor.system(port, reader).read("/api/absences").get(0);
      assertThat(absence.path("person").asText()).isEqualTo("buyer");
      assertThat(absence.path("setBy").asText()).isEqualTo("admin");
    }
    assertThat(Visitor.system(port, "planner").read("/api/absences")).isEmpty();
    assertThat(Visitor.system(port, "auditor").read("/api/absences?person=buyer")).hasSize(1);
    assertThat(Visitor.system(port, "planner").get("/api/absences?person=buyer").statusCode())
        .isEqualTo(403);
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(say("buyer", "{\"until\": \"%s\"}".formatted(Instant.EPOCH)).body())
        .contains("not after the beginning");
    assertThat(
            say("buyer", "{\"from\": \"%s\", \"until\": \"%s\"}".formatted(Instant.EPOCH, UNTIL))
                .body())
        .contains("which is past");
    assertThat(say("buyer", "{}").statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> say(String by, String body) {
    return Visitor.system(port, by).post("/api/absences", body);
  }

  private HttpResponse<String> end(String by, long id) {
    return Visitor.system(port, by).post("/api/absences/" + id + "/end", "{}");
  }
}
