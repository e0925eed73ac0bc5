package dev.backroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.Visitor;
import dev.backroom.access.Entitlements.Matter;
import dev.backroom.engine.EngineClock;
import dev.backroom.engine.Refused;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** Where one administrator is enough, as in the try-it profile. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class AccessChangesTest {
  private static final Instant MONDAY = Instant.parse("2026-12-07T08:00:00Z");

  @LocalServerPort int port;
  @Autowired EngineClock clock;
  @Autowired ApplicationContext context;
  @Autowired Entitlements entitlements;
  @Autowired Memberships memberships;
  @Autowired DueMemberships due;
  @Autowired AccessChanges changes;

  @BeforeEach
  void itIsMonday() {
    clock.set(MONDAY);
  }

  @AfterEach
  void everythingIsAsBefore() {
    ChangedRoles.in(context).undo();
    clock.reset();
  }

  @Test
  void givesARoleAtOnceWithItsGroupsAndItsCap() {
    change("GRANT", "marketing", "buyer", "\"scope\": \"grocery\", \"capMinor\": 100000,");

    assertThat(memberships.groupsOf("marketing")).contains("buyer", "buyer-grocery");
    assertThat(objection("marketing", "grocery", 100000)).isEmpty();
    assertThat(objection("marketing", "grocery", 100001))
        .contains("1000.01 EUR is above", "(1000.00 EUR)");
    assertThat(objection("marketing", "household", 1)).contains("buyer-household");
  }

  @Test
  void answersForAPastDayWhatHeldThen() {
    change("GRANT", "ecommerce", "buyer", "\"scope\": \"apparel\", \"capMinor\": 5000,");
    clock.advance(Duration.ofDays(1));
    change("GRANT", "ecommerce", "buyer", "\"scope\": \"apparel\", \"capMinor\": 9000,");
    clock.advance(Duration.ofDays(1));
    change("END", "ecommerce", "buyer", "\"scope\": \"apparel\",");
    clock.advance(Duration.ofDays(30));

    assertThat(objectionAt(MONDAY, 5001)).contains("is above what you may decide");
    assertThat(objectionAt(MONDAY.plus(Duration.ofDays(1)), 5001)).isEmpty();
    assertThat(objectionAt(MONDAY.plus(Duration.ofDays(2)), 1)).contains("do not belong");
    assertThat(entitlements.of("ecommerce", Span.day(LocalDate.of(2026, 12, 8))))
        .as("on the day of the change both")
        .extracting(Entitlement::role)
        .contains("buyer", "buyer", "ecommerce");
    assertThat(memberships.groupsOf("ecommerce")).containsExactly("ecommerce");
  }

  @Test
  void beginsAndEndsARoleAtItsTime() {
    change(
        "GRANT",
        "inspector",
        "warehouse",
        "\"scope\": \"s003\", \"from\": \"2026-12-10T00:00:00Z\", \"until\": \"2026-12-12T00:00:00Z\",");
    assertThat(memberships.groupsOf("inspector")).doesNotContain("warehouse-s003");

    due.follow();
    clock.set(Instant.parse("2026-12-10T00:00:00Z"));
    due.follow();
    assertThat(memberships.groupsOf("inspector")).contains("warehouse-s003");

    clock.set(Instant.parse("2026-12-12T00:00:00Z"));
    due.follow();
    assertThat(memberships.groupsOf("inspector")).doesNotContain("warehouse-s003", "warehouse");
  }

  @Test
  void neverChangesThePast() {
    var answer =
        post("admin", body("GRANT", "marketing", "buyer", "\"from\": \"2026-12-07T07:59:59Z\","));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(detail(answer)).contains("not changed backwards");
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(detail(post("admin", body("GRANT", "nobody", "buyer", ""))))
        .contains("no person nobody");
    assertThat(detail(post("admin", body("GRANT", "marketing", "king", ""))))
        .contains("no role king");
    assertThat(detail(post("admin", body("GRANT", "marketing", "buyer", "\"scope\": \"s001\","))))
        .contains("grocery, household");
    assertThat(detail(post("admin", body("END", "marketing", "inspector", ""))))
        .contains("does not hold inspector");
    assertThat(post("admin", body("GRANT", "marketing", "buyer", "\"capMinor\": -1,")).statusCode())
        .isEqualTo(400);
    assertThat(
            detail(
                post(
                    "admin",
                    body("GRANT", "marketing", "buyer", "\"until\": \"2026-12-07T08:00:00Z\","))))
        .contains("not after the beginning");
  }

  @Test
  void keepsOneAdministrator() {
    assertThat(detail(post("admin", body("END", "admin", "admin", ""))))
        .contains("last administrator");
    assertThat(
            detail(
                post(
                    "admin",
                    body("GRANT", "admin", "admin", "\"until\": \"2026-12-08T08:00:00Z\","))))
        .contains("last administrator");
  }

  @Test
  void isForAdministratorsOnly() {
    assertThat(post("operator", body("GRANT", "operator", "admin", "")).statusCode())
        .isEqualTo(403);
    assertThat(post("planner", body("GRANT", "planner", "admin", "")).statusCode()).isEqualTo(403);
  }

  @Test
  void listsWhoChangedWhatAndWhen() {
    change("GRANT", "loss-prevention", "auditor", "");

    var newest = Visitor.system(port, "auditor").read("/api/access/changes").get(0);

    assertThat(newest.path("person").asText()).isEqualTo("loss-prevention");
    assertThat(newest.path("proposedBy").asText()).isEqualTo("admin");
    assertThat(newest.path("state").asText()).isEqualTo("EFFECTIVE");
    assertThat(newest.path("proposedAt").asText()).isEqualTo("2026-12-07T08:00:00Z");
    assertThat(Visitor.system(port, "planner").get("/api/access/changes").statusCode())
        .isEqualTo(403);
  }

  @Test
  void takesTheRightFromTheRecordAndNotFromAnOlderLogin() {
    change("GRANT", "customer-service", "admin", "");
    change("END", "customer-service", "admin", "");

    assertThatThrownBy(() -> changes.decline(1, "customer-service"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Changing roles is for the roles Administrator");
  }

  private void change(String kind, String person, String role, String more) {
    var answer = post("admin", body(kind, person, role, more));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private static String body(String kind, String person, String role, String more) {
    return "{\"kind\": \"%s\", \"person\": \"%s\", \"role\": \"%s\", %s \"reason\": \"because\"}"
        .formatted(kind, person, role, more);
  }

  private HttpResponse<String> post(String by, String body) {
    return Visitor.system(port, by).post("/api/access/changes", body);
  }

  private static String detail(HttpResponse<String> answer) {
    JsonNode problem = Visitor.json(answer);
    return problem.path("detail").asText();
  }

  private String objection(String person, String category, long amountMinor) {
    return entitlements
        .objectionTo(person, new Matter("buyer", "s001", category, amountMinor), clock.instant())
        .orElse("");
  }

  private String objectionAt(Instant at, long amountMinor) {
    return entitlements
        .objectionTo("ecommerce", new Matter("buyer", null, "apparel", amountMinor), at)
        .orElse("");
  }
}
