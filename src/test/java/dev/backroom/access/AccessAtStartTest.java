package dev.backroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backroom.access.Entitlement.Source;
import java.time.Clock;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ExtendWith(OutputCaptureExtension.class)
class AccessAtStartTest {
  @Autowired AccessAtStart access;
  @Autowired Roles roles;
  @Autowired IdentityService identity;
  @Autowired AuthorizationService authorizations;
  @Autowired FilterService filters;
  @Autowired Memberships memberships;
  @Autowired Entitlements entitlements;
  @Autowired JdbcClient database;
  @Autowired Clock clock;
  @Autowired TransactionTemplate transaction;

  @Test
  void changesNothingTheSecondTime() {
    var before = state();

    access.apply();

    assertThat(state()).isEqualTo(before);
  }

  @Test
  void keepsAPasswordThatSomebodyChanged() {
    setPassword("marketing", "my own");

    access.apply();

    assertThat(identity.checkPassword("marketing", "my own")).isTrue();
    setPassword("marketing", "backroom");
  }

  @Test
  void withdrawsAGrantThatTheFileDoesNotKnowAndRestoresOneThatWasWidened() {
    var before = state();
    var byHand = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    byHand.setGroupId("planner");
    byHand.setResource(Resources.DEPLOYMENT);
    byHand.setResourceId("*");
    byHand.addPermission(Permissions.ALL);
    authorizations.saveAuthorization(byHand);
    var widened =
        authorizations
            .createAuthorizationQuery()
            .groupIdIn("planner")
            .resourceType(Resources.APPLICATION)
            .singleResult();
    widened.setResourceId("cockpit");
    authorizations.saveAuthorization(widened);

    access.apply();

    assertThat(state()).isEqualTo(before);
    assertThat(identityIsAllowed("planner", "cockpit")).isFalse();
    assertThat(identityIsAllowed("planner", "tasklist")).isTrue();
  }

  @Test
  void withdrawsAGrantOnAllTasksAndOneOfAScopedGroupButNoneOnASingleTask() {
    var before = state();
    give("planner", Resources.TASK, "*");
    give("planner-s001", Resources.PROCESS_INSTANCE, "*");
    var single = give("planner", Resources.TASK, "of the engine");

    access.apply();

    authorizations.deleteAuthorization(single);
    assertThat(state()).isEqualTo(before);
  }

  private String give(String group, Resources resource, String id) {
    var byHand = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    byHand.setGroupId(group);
    byHand.setResource(resource);
    byHand.setResourceId(id);
    byHand.addPermission(Permissions.ALL);
    return authorizations.saveAuthorization(byHand).getId();
  }

  @Test
  void takesOutWhoWasPutIntoAGroupPastTheRecord(CapturedOutput log) {
    identity.createMembership("planner", "finance-controller");
    identity.createMembership("planner", "camunda-admin");

    access.apply();

    assertThat(memberships.groupsOf("planner"))
        .doesNotContain("finance-controller", "camunda-admin");
    assertThat(log.getAll())
        .contains("planner was in the groups [camunda-admin, finance-controller] without");
  }

  @Test
  void takesOverTheGroupsOfADatabaseThatIsOlderThanTheRecord() {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          var before = memberships.groupsOf("planner2");
          database.sql("delete from bk_entitlement").update();

          access.apply();

          assertThat(memberships.groupsOf("planner2")).isEqualTo(before).contains("planner-s002");
          assertThat(entitlements.of("planner2", Span.at(clock.instant())))
              .singleElement()
              .satisfies(
                  held -> {
                    assertThat(held.scope()).isEqualTo("s002");
                    assertThat(held.granted().source()).isEqualTo(Source.ENGINE);
                  });
        });
  }

  @Test
  void putsDemoPeopleOnRecord() {
    assertThat(entitlements.of("buyer", Span.at(clock.instant())))
        .anySatisfy(
            held -> {
              assertThat(held.scope()).isNull();
              assertThat(held.capMinor()).isNull();
            });
    assertThat(memberships.groupsOf("admin")).containsExactly("admin", "camunda-admin");
  }

  @Test
  void hashesPasswords() {
    assertThat(identity.createUserQuery().userId("planner").singleResult().getPassword())
        .isNotEqualTo("backroom")
        .startsWith("{SHA-512}");
  }

  @Test
  void asksTheWholeRoleWhereALocationIsUnknown() {
    assertThat(roles.groupFor("planner", "s001", "grocery")).isEqualTo("planner-s001");
    assertThat(roles.groupFor("CATEGORY_MANAGER", "s001", "grocery"))
        .isEqualTo("category-manager-grocery");
    assertThat(roles.groupFor("planner", "mars", null)).isEqualTo("planner");
    assertThat(roles.groupFor("finance-controller", "s001", "grocery"))
        .isEqualTo("finance-controller");
  }

  @Test
  void refusesARightThatTheEngineDoesNotKnow() {
    assertThatThrownBy(() -> Grant.parse("PROCESS_DEFINITION * READ, FLY"))
        .hasMessageContaining("has no permission FLY");
    assertThatThrownBy(() -> Grant.parse("everything")).hasMessageContaining("is no right");
  }

  private boolean identityIsAllowed(String group, String application) {
    return authorizations.isUserAuthorized(
        "nobody", java.util.List.of(group), Permissions.ACCESS, Resources.APPLICATION, application);
  }

  private void setPassword(String person, String password) {
    var user = identity.createUserQuery().userId(person).singleResult();
    user.setPassword(password);
    identity.saveUser(user);
  }

  private String state() {
    return "%d groups, %d people, %d grants, %d filters"
        .formatted(
            identity.createGroupQuery().count(),
            identity.createUserQuery().count(),
            authorizations.createAuthorizationQuery().count(),
            filters.createFilterQuery().count());
  }
}
