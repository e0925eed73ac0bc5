package dev.backroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.access.Entitlement;
import dev.backroom.access.Entitlement.Origin;
import dev.backroom.access.Entitlement.Source;
import dev.backroom.worklist.SigningPolicy.Signing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SigningPolicyTest {
  private static final String GROUP = "buyer-grocery";
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  @Test
  void acceptsSomebodyElseOfTheGroupThatIsAsked() {
    assertThat(objection("buyer", own("buyer", null))).isEmpty();
  }

  @Test
  void refusesWhoeverDoesNotBelongToIt() {
    assertThat(objection("marketing").orElseThrow())
        .contains("asked of the group buyer-grocery or category-manager-grocery");
  }

  @Test
  void refusesTheRequesterWhateverTheSpelling() {
    assertThat(objection("Planner", own("Planner", null)).orElseThrow())
        .contains("requested this yourself");
  }

  @Test
  void refusesASecondSignatureOfOnePerson() {
    assertThat(objection("finance-controller", own("finance-controller", null)).orElseThrow())
        .contains("signed this already");
  }

  @Test
  void refusesWhoeverChangedTheRequest() {
    assertThat(objection("Buyer2", own("Buyer2", null)).orElseThrow())
        .contains("changed this request yourself");
  }

  @Test
  void refusesAboveTheCap() {
    assertThat(objection("buyer", own("buyer", 10_000L))).isEmpty();
    assertThat(objection("buyer", own("buyer", 9_999L)).orElseThrow())
        .contains("100.00", "above what you may sign here", "99.99");
  }

  @Test
  void takesTheSmallerCapOfADeputyAndTheOneInWhosePlaceHeActs() {
    assertThat(objection("lee", deputy("lee", "buyer", null, 10_000L))).isEmpty();
    assertThat(objection("lee", deputy("lee", "buyer", 9_999L, 20_000L))).isPresent();
    assertThat(objection("lee", deputy("lee", "buyer", 20_000L, 9_999L))).isPresent();
  }

  @Test
  void refusesTheRequestersDeputyAndTheEditorsInTheirPlace() {
    assertThat(objection("lee", deputy("lee", "planner", null, null)).orElseThrow())
        .contains("only in the place of somebody who requested or changed it");
    assertThat(objection("lee", deputy("lee", "buyer2", null, null))).isPresent();
    assertThat(objection("lee", own("lee", null), deputy("lee", "planner", null, null)))
        .as("by a role of his own")
        .isEmpty();
  }

  @Test
  void countsHolderAndDeputyAsOnePairOfEyes() {
    var signing =
        new Signing(
            "lee",
            List.of(own("lee", null)),
            List.of(GROUP),
            "planner",
            Set.of("finance-controller"),
            Set.of("Finance-Controller"),
            Set.of(),
            1);

    assertThat(SigningPolicy.objectionTo(signing).orElseThrow()).contains("you count as one");
  }

  @Test
  void actsInOnesOwnRoleWhereThatIsEnough() {
    var signing = signing("buyer", own("buyer", 100L), deputy("buyer", "other", null, null));

    assertThat(signing.capacity().orElseThrow().actedFor())
        .as("above the own cap")
        .isEqualTo("other");
    assertThat(
            signing("buyer", own("buyer", null), deputy("buyer", "other", null, null))
                .capacity()
                .orElseThrow()
                .actedFor())
        .isNull();
  }

  private static Optional<String> objection(String signer, Capacity... capacities) {
    return SigningPolicy.objectionTo(signing(signer, capacities));
  }

  private static Signing signing(String signer, Capacity... capacities) {
    return new Signing(
        signer,
        List.of(capacities),
        List.of(GROUP, "category-manager-grocery"),
        "planner",
        Set.of("finance-controller"),
        Set.of(),
        Set.of("buyer2"),
        10_000);
  }

  private static Capacity own(String person, @Nullable Long cap) {
    return Capacity.own(
        GROUP,
        new Entitlement(
            1,
            person,
            "buyer",
            "grocery",
            cap,
            NOW,
            null,
            new Origin(Source.CHANGE, "admin", null, "test"),
            null));
  }

  private static Capacity deputy(
      String person, String holder, @Nullable Long cap, @Nullable Long ownCap) {
    return new Capacity(
        GROUP,
        own(holder, ownCap).held(),
        new Deputyship(
            1, holder, person, null, cap, NOW, NOW.plusSeconds(1), holder, NOW, null, null));
  }
}
