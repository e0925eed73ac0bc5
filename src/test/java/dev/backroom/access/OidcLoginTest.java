package dev.backroom.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.Visitor;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"backroom.login=oidc", "backroom.oidc.client-secret=secret"})
@ActiveProfiles("test")
class OidcLoginTest {
  private static final IdentityProvider PROVIDER = new IdentityProvider();
  private static final String TASKLIST = "/camunda/app/tasklist/default/";

  @LocalServerPort int port;
  @Autowired IdentityService identity;
  @Autowired EntitlementRecord record;

  @DynamicPropertySource
  static void provider(DynamicPropertyRegistry registry) {
    registry.add("backroom.oidc.issuer", PROVIDER::issuer);
  }

  @AfterAll
  static void stop() {
    PROVIDER.close();
  }

  @Test
  void logsInWithTheGroupsThatTheProviderClaims() {
    PROVIDER.logsIn("pat@example.org", "/planner-s001", "/canteen");
    var pat = Visitor.following(port);

    var tasklist = logIn(pat);

    assertThat(tasklist).contains("Camunda Tasklist");
    assertThat(pat.read("/camunda/api/admin/auth/user/default").path("userId").asText())
        .isEqualTo("pat@example.org");
    assertThat(pat.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(200);
    assertThat(groupsOf("pat@example.org")).containsExactlyInAnyOrder("planner", "planner-s001");
  }

  @Test
  void takesBackWhatTheProviderNoLongerClaims() {
    PROVIDER.logsIn("kim", "buyer-grocery", "category-manager");
    logIn(Visitor.following(port));
    PROVIDER.logsIn("kim", "buyer-household");

    logIn(Visitor.following(port));

    assertThat(groupsOf("kim")).containsExactlyInAnyOrder("buyer", "buyer-household");
  }

  @Test
  void keepsOnRecordWhatTheProviderClaimedAndWhen() {
    PROVIDER.logsIn("lee", "buyer-grocery");
    logIn(Visitor.following(port));
    PROVIDER.logsIn("lee", "planner");
    logIn(Visitor.following(port));

    assertThat(record.history("lee", "buyer", "grocery"))
        .singleElement()
        .satisfies(
            held -> {
              assertThat(held.granted().reason()).isEqualTo("login claims");
              assertThat(held.validUntil()).isNotNull();
            });
    assertThat(record.newest("lee", "planner", Entitlement.UNPLACED)).isPresent();
    assertThat(groupsOf("lee")).as("the role without a place").containsExactly("planner");
  }

  @Test
  void doesNotGiveBackAtALoginWhatAdministratorsEnded() {
    PROVIDER.logsIn("kay", "buyer-grocery");
    logIn(Visitor.following(port));
    Visitor.system(port, "admin")
        .post(
            "/api/access/changes",
            "{\"kind\": \"END\", \"person\": \"kay\", \"role\": \"buyer\", \"scope\": \"grocery\", \"reason\": \"on leave\"}");
    assertThat(groupsOf("kay")).isEmpty();

    logIn(Visitor.following(port));

    assertThat(groupsOf("kay")).isEmpty();
  }

  @Test
  void makesAnAdministratorOfTheEngineToo() {
    PROVIDER.logsIn("root", "admin");
    var root = Visitor.following(port);
    logIn(root);
    root.get("/camunda/app/admin/default/");

    assertThat(root.get("/camunda/api/engine/engine/default/user").body()).contains("planner2");
  }

  @Test
  void doesNotLetTheProviderTakeOverABuiltInUser() {
    PROVIDER.logsIn("integration", "planner");

    assertThat(logIn(Visitor.following(port))).contains("The login was refused");
    assertThat(groupsOf("integration")).containsExactly("integration");
  }

  @Test
  void refusesATokenThatSomebodyElseSigned() throws Exception {
    PROVIDER.logsIn("mallory", "admin");
    PROVIDER.isForged();

    assertThat(logIn(Visitor.following(port))).contains("The login was refused");
    assertThat(identity.createUserQuery().userId("mallory").count()).isZero();
  }

  @Test
  void knowsNoPasswordPageAnyMore() {
    var visitor = Visitor.following(port);

    assertThat(visitor.get("/login").body())
        .contains("/oauth2/authorization/backroom")
        .doesNotContain("name=\"password\"");
    assertThat(Visitor.system(port, "integration").get("/api/cases").statusCode())
        .as("systems still log in by themselves")
        .isEqualTo(200);
  }

  /** Ends where the person wanted to go, or on the login page with the reason. */
  private static String logIn(Visitor visitor) {
    assertThat(visitor.page(TASKLIST)).contains("/oauth2/authorization/backroom");
    return visitor.page("/oauth2/authorization/backroom");
  }

  private List<String> groupsOf(String person) {
    return identity.createGroupQuery().groupMember(person).list().stream()
        .map(Group::getId)
        .toList();
  }
}
