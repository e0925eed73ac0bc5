package dev.backroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backroom.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a deputy may sign, and what he is shown. */
class DeputiesTest extends DeputyOrders {
  @Test
  void signsInAnothersPlaceAndItIsOnRecord() {
    set(CONTROLLER, body("marketing", DAY, ""));
    signAs(CATEGORY_MANAGER, task(order));

    signAs("marketing", task(order));

    assertThat(orderedAtErp(order)).isTrue();
    var second =
        Visitor.system(port, "auditor").read("/api/cases/" + key).at("/approvals/0/signatures/1");
    assertThat(second.path("signer").asText()).isEqualTo("marketing");
    assertThat(second.path("actedFor").asText()).isEqualTo(CONTROLLER);
    assertThat(second.path("role").asText()).isEqualTo(CONTROLLER);
  }

  @Test
  void signsFromTheFirstMomentToTheLastAndNotBeforeNorAfter() {
    var start = clock.instant().plus(DAY);
    set(
        CATEGORY_MANAGER,
        body("marketing", DAY.multipliedBy(2), "\"from\": \"%s\",".formatted(start)));
    var later = fixture.start(key + "-b", "planner", 250_000);

    assertRefused(tryAs("marketing", task(order)), "you do not belong to it");
    clock.set(start);
    assertThat(signAs("marketing", task(order)).statusCode()).isEqualTo(204);
    clock.set(start.plus(DAY).plusSeconds(1));
    assertRefused(tryAs("marketing", task(later)), "you do not belong to it");
  }

  @ParameterizedTest(name = "for {0}: signs {1}")
  @CsvSource({"grocery, true", "s001, true", "household, false", "s002, false"})
  void signsOnlyWhereHeStandsIn(String scope, boolean signs) {
    set(CATEGORY_MANAGER, body("marketing", DAY, "\"scope\": \"%s\",".formatted(scope)));

    assertThat(signAs("marketing", task(order)).statusCode()).isEqualTo(signs ? 204 : 403);
  }

  @Test
  void signsUpToTheCapOnly() {
    set(CATEGORY_MANAGER, body("marketing", DAY, "\"capMinor\": 2499999,"));
    assertThat(seenBy("marketing")).isZero();
    assertRefused(tryAs("marketing", task(order)), "above what you may sign here");

    set(CATEGORY_MANAGER, body("marketing", DAY, "\"capMinor\": 2500000,"));
    assertThat(signAs("marketing", task(order)).statusCode()).isEqualTo(204);
  }

  @Test
  void signsNoMoreThanTheOneInWhosePlaceHeActs() {
    roles().grant(CATEGORY_MANAGER, CATEGORY_MANAGER, null, 2_499_999L);
    set(CATEGORY_MANAGER, body("marketing", DAY, ""));

    assertRefused(tryAs("marketing", task(order)), "above what you may sign here");
  }

  @Test
  void doesNotPassOnWhatHeHoldsAsADeputy() {
    set(CATEGORY_MANAGER, body("planner2", DAY, ""));
    set("planner2", body("marketing", DAY, ""));
    assertThat(seenBy("marketing")).isZero();

    assertRefused(tryAs("marketing", task(order)), "you do not belong to it");
  }

  @Test
  void doesNotSignWhatTheOneInWhosePlaceHeActsRequested() {
    var own = fixture.start(key + "-b", CONTROLLER, 250_000);
    set(CONTROLLER, body("marketing", DAY, ""));
    signAs(CATEGORY_MANAGER, task(own));

    assertRefused(tryAs("marketing", task(own)), "only in the place of somebody who requested");
    assertThat(signAs("finance-controller2", task(own)).statusCode()).isEqualTo(204);
  }

  @Test
  void doesNotSignHisOwnRequestInAnothersPlace() {
    set(CATEGORY_MANAGER, body("planner", DAY, ""));
    assertThat(candidates("planner")).isFalse();

    assertRefused(tryAs("planner", task(order)), "You requested this yourself");
  }

  @Test
  void isOnePairOfEyesWithTheOneInWhosePlaceHeActs() {
    set(CATEGORY_MANAGER, body(CONTROLLER, DAY, ""));
    signAs(CATEGORY_MANAGER, task(order));

    assertRefused(signAs(CONTROLLER, task(order)), "you count as one");
    assertThat(signAs("finance-controller2", task(order)).statusCode()).isEqualTo(204);
  }

  @Test
  void doesNotSignTwiceOnceInAnothersPlaceAndOnceInHisOwn() {
    var deputyship = set(CATEGORY_MANAGER, body(CONTROLLER, DAY, ""));
    signAs(CONTROLLER, task(order));
    end(CATEGORY_MANAGER, id(deputyship));

    assertRefused(signAs(CONTROLLER, task(order)), "You have signed this already");
  }

  @Test
  void leavesNothingToSignForTheOneInWhosePlaceItWasSigned() {
    roles().grant(CATEGORY_MANAGER, CONTROLLER, null, null);
    var deputyship = set(CATEGORY_MANAGER, body("marketing", DAY, ""));
    signAs("marketing", task(order));
    end(CATEGORY_MANAGER, id(deputyship));

    assertRefused(signAs(CATEGORY_MANAGER, task(order)), "or a deputy in your place");
  }

  @Test
  void showsOpenTasksWhileHeStandsIn() {
    assertThat(seenBy("marketing")).isZero();

    var deputyship = set(CATEGORY_MANAGER, body("marketing", DAY, ""));
    assertThat(seenBy("marketing")).isEqualTo(1);
    assertThat(inFilter("marketing")).contains(task(order).getId());
    assertThat(inFilter(CATEGORY_MANAGER)).contains(task(order).getId());

    end("marketing", id(deputyship));
    assertThat(seenBy("marketing")).isZero();
    assertThat(inFilter("marketing")).doesNotContain(task(order).getId());
  }

  @Test
  void showsOpenTasksWhenHisTimeComesAndNoLongerWhenItIsOver() {
    var start = clock.instant().plus(DAY);
    set(
        CATEGORY_MANAGER,
        body("marketing", DAY.multipliedBy(2), "\"from\": \"%s\",".formatted(start)));
    turns.take();
    assertThat(candidates("marketing")).isFalse();

    clock.set(start);
    turns.take();
    assertThat(candidates("marketing")).isTrue();
    signAs("marketing", task(order));

    var next = fixture.start(key + "-b", "planner", 250_000);
    assertThat(isCandidate("marketing", task(next))).as("a new task, too").isTrue();
    clock.set(start.plus(DAY).plusSeconds(1));
    turns.take();
    assertThat(isCandidate("marketing", task(next))).isFalse();
  }

  @Test
  void givesUpATaskThatHeClaimedWhenHisTimeIsOver() {
    var deputyship = set(CATEGORY_MANAGER, body("marketing", DAY, ""));
    tasks.claim(task(order).getId(), "marketing");

    end(CATEGORY_MANAGER, id(deputyship));

    assertThat(task(order).getAssignee()).isNull();
    assertThat(seenBy("marketing")).isZero();
  }

  @Test
  void leavesOtherCandidatesAlone() {
    tasks.addCandidateUser(task(order).getId(), "ecommerce");
    var deputyship = set(CATEGORY_MANAGER, body("marketing", DAY, ""));

    end(CATEGORY_MANAGER, id(deputyship));

    assertThat(candidates("ecommerce")).isTrue();
  }

  @Test
  void keepsTheCapOfARoleOnFormRestAndApi() {
    roles().grant(CATEGORY_MANAGER, CATEGORY_MANAGER, null, 2_499_999L);
    var manager = Visitor.loggedIn(port, CATEGORY_MANAGER);
    manager.get("/camunda/app/tasklist/default/");
    var form =
        manager.post(
            "/camunda/api/engine/engine/default/task/" + task(order).getId() + "/submit-form",
            APPROVE);

    assertRefused(form, "above what you may sign here");
    assertRefused(signAs(CATEGORY_MANAGER, task(order)), "above what you may sign here");
    var open = task(order).getId();
    identity.setAuthentication(CATEGORY_MANAGER, List.of("category-manager-grocery"));
    try {
      assertThatThrownBy(() -> tasks.complete(open, Map.of("decision", "APPROVE")))
          .hasStackTraceContaining("above what you may sign here");
    } finally {
      identity.clearAuthentication();
    }
    assertThat(signatures(key)).isEmpty();
  }
}
