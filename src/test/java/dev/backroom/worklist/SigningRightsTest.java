package dev.backroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.Visitor;
import dev.backroom.access.Entitlements;
import dev.backroom.access.Entitlements.Matter;
import dev.backroom.access.Roles;
import dev.backroom.access.Span;
import dev.backroom.worklist.SigningPolicy.Signing;
import dev.backroom.worklist.SigningRights.Signer;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class SigningRightsTest {
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
  private static final List<String> PEOPLE =
      IntStream.range(0, 6).mapToObj(number -> "person-" + number).toList();
  private static final List<String> SIGNING_ROLES =
      List.of("buyer", "category-manager", "finance-controller");
  private static final List<String> PLACES =
      Arrays.asList("grocery", "household", "s001", "mars", null);
  private static final int DAYS = 12;
  private static final int QUESTIONS = 60;

  @LocalServerPort int port;
  @Autowired SigningRights rights;
  @Autowired Capacities capacities;
  @Autowired Entitlements entitlements;
  @Autowired Roles roles;
  @Autowired JdbcClient database;

  @AfterEach
  void forget() {
    database.sql("delete from bk_entitlement where granted_by = 'random'").update();
    database.sql("delete from bk_deputy where set_by = 'random'").update();
    database.sql("delete from bk_absence where set_by = 'random'").update();
  }

  /** Whatever is on record, the answer to auditors is what the policy would let through. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void namesThoseWhoThePolicyLetsSignAndNobodyElse(long seed) {
    var luck = new Random(seed);
    IntStream.range(0, 14).forEach(number -> entitle(luck));
    IntStream.range(0, 8).forEach(number -> appointDeputy(luck));
    var found = 0;

    for (var question = 0; question < QUESTIONS; question++) {
      var role = pick(SIGNING_ROLES, luck);
      var matter =
          new Matter(role, pick(PLACES, luck), pick(PLACES, luck), luck.nextInt(12) * 100L);
      var at = day(luck.nextInt(DAYS + 2));

      var named = rights.signers(matter, Span.at(at));

      var asked = "%s at %s".formatted(matter, at);
      assertThat(ours(named.stream().map(Signer::person).toList()))
          .as(asked)
          .isEqualTo(allowed(matter, at));
      assertThat(
              ours(
                  named.stream()
                      .filter(signer -> signer.actsFor() == null)
                      .map(Signer::person)
                      .toList()))
          .as("by roles of their own: " + asked)
          .isEqualTo(
              PEOPLE.stream()
                  .filter(person -> entitlements.objectionTo(person, matter, at).isEmpty())
                  .collect(Collectors.toSet()));
      found += ours(named.stream().map(Signer::person).toList()).size();
    }

    assertThat(found).as("not everything was asked in vain").isPositive();
  }

  @Test
  void answersForAMomentAndSaysInWhosePlaceSomebodyActs() {
    entitle("person-1", "buyer", "grocery", 500_00L, 1, 9);
    deputise("person-1", "person-2", "grocery", 300_00L, 3, 5);

    assertThat(askedOverHttp(4, 300_00)).contains("person-1 null 50000", "person-2 person-1 30000");
    assertThat(askedOverHttp(4, 300_01))
        .contains("person-1 null 50000")
        .doesNotContain("person-2 person-1 30000");
    assertThat(askedOverHttp(5, 1))
        .contains("person-1 null 50000")
        .doesNotContain("person-2 person-1 30000");
    assertThat(askedOverHttp(9, 1)).doesNotContain("person-1 null 50000");
    var person = Visitor.system(port, "auditor").read("/api/access/persons/person-2?at=" + day(4));
    assertThat(person.at("/standsInFor/0/holder").asText()).isEqualTo("person-1");
    assertThat(person.path("holds")).isEmpty();
  }

  @Test
  void saysWhoWasAwayThen() {
    entitle("person-1", "buyer", "grocery", null, 1, 9);
    database
        .sql(
            """
            insert into bk_absence (person, valid_from, valid_until, set_by, set_at)
            values ('person-1', ?, ?, 'random', ?)
            """)
        .params(moment(3), moment(5), moment(0))
        .update();
    var matter = new Matter("buyer", null, "grocery", 0);

    assertThat(awayOf(rights.signers(matter, Span.at(day(2))))).containsExactly(false);
    assertThat(awayOf(rights.signers(matter, Span.at(day(4))))).containsExactly(true);
    assertThat(awayOf(rights.signers(matter, Span.at(day(5))))).containsExactly(false);
    assertThat(rights.of("person-1", Span.at(day(4))).absences()).hasSize(1);
    assertThat(rights.of("person-1", Span.at(day(5))).absences()).isEmpty();
  }

  private static List<Boolean> awayOf(List<Signer> signers) {
    return signers.stream()
        .filter(signer -> signer.person().equals("person-1"))
        .map(Signer::away)
        .toList();
  }

  @Test
  void isForThoseWhoLookAtAccessAndForOneself() {
    var planner = Visitor.system(port, "planner");

    assertThat(planner.get("/api/access/signers?role=buyer").statusCode()).isEqualTo(403);
    assertThat(planner.get("/api/access/persons/buyer").statusCode()).isEqualTo(403);
    assertThat(planner.read("/api/access/persons/planner").at("/holds/0/role").asText())
        .isEqualTo("planner");
    assertThat(Visitor.system(port, "auditor").get("/api/access/signers?role=king").statusCode())
        .isEqualTo(400);
  }

  private List<String> askedOverHttp(int day, long amountMinor) {
    var signers =
        Visitor.system(port, "auditor")
            .read(
                "/api/access/signers?role=buyer&category=grocery&amountMinor=%d&at=%s"
                    .formatted(amountMinor, day(day)));
    return signers.findValuesAsText("person").isEmpty()
        ? List.of()
        : IntStream.range(0, signers.size())
            .mapToObj(signers::get)
            .map(
                signer ->
                    "%s %s %s"
                        .formatted(
                            signer.path("person").asText(),
                            signer.path("actsFor").asText("null"),
                            signer.path("capMinor").asText()))
            .toList();
  }

  private Set<String> allowed(Matter matter, Instant at) {
    var group = roles.groupFor(matter.role(), matter.location(), matter.category());
    var place = new Place(matter.location(), matter.category());
    return PEOPLE.stream()
        .filter(
            person ->
                SigningPolicy.objectionTo(
                        new Signing(
                            person,
                            capacities.of(person, group, place, at),
                            List.of(group),
                            "somebody else",
                            Set.of(),
                            Set.of(),
                            Set.of(),
                            matter.amountMinor()))
                    .isEmpty())
        .collect(Collectors.toSet());
  }

  private static Set<String> ours(List<String> people) {
    return people.stream().filter(PEOPLE::contains).collect(Collectors.toSet());
  }

  private void entitle(Random luck) {
    var role = pick(SIGNING_ROLES, luck);
    var scope =
        role.equals("finance-controller")
            ? null
            : pick(Arrays.asList("grocery", "household", "-", null), luck);
    var from = luck.nextInt(DAYS);
    entitle(
        pick(PEOPLE, luck),
        role,
        scope,
        cap(luck),
        from,
        luck.nextInt(4) == 0 ? -1 : from + luck.nextInt(DAYS));
  }

  private void entitle(String person, String role, String scope, Long cap, int from, int until) {
    database
        .sql(
            """
            insert into bk_entitlement
              (person, role, scope, cap_minor, valid_from, valid_until, source, granted_by, reason)
            values (?, ?, ?, ?, ?, ?, 'CHANGE', 'random', 'test')
            """)
        .params(person, role, scope, cap, moment(from), until < 0 ? null : moment(until))
        .update();
  }

  private void appointDeputy(Random luck) {
    var from = luck.nextInt(DAYS);
    deputise(
        pick(PEOPLE, luck),
        pick(PEOPLE, luck),
        pick(Arrays.asList("grocery", "s001", null, null), luck),
        cap(luck),
        from,
        from + luck.nextInt(DAYS));
  }

  private void deputise(String holder, String deputy, String scope, Long cap, int from, int until) {
    database
        .sql(
            """
            insert into bk_deputy
              (holder, deputy, scope, cap_minor, valid_from, valid_until, set_by, set_at)
            values (?, ?, ?, ?, ?, ?, 'random', ?)
            """)
        .params(holder, deputy, scope, cap, moment(from), moment(until), moment(0))
        .update();
  }

  private static Long cap(Random luck) {
    return luck.nextBoolean() ? null : luck.nextInt(12) * 100L;
  }

  private static Timestamp moment(int day) {
    return Timestamp.from(day(day));
  }

  private static Instant day(int day) {
    return START.plus(Duration.ofDays(day));
  }

  private static <T> T pick(List<T> from, Random luck) {
    return from.get(luck.nextInt(from.size()));
  }
}
