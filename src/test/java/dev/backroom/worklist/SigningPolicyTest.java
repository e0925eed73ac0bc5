package dev.backroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.worklist.SigningPolicy.Signing;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigningPolicyTest {

  @Test
  void acceptsSomebodyElseOfTheGroupThatIsAsked() {
    assertThat(SigningPolicy.objectionTo(signing("buyer", "APPROVE", ""))).isEmpty();
    assertThat(SigningPolicy.objectionTo(signing("buyer", "REJECT", "too dear"))).isEmpty();
  }

  @Test
  void refusesTheRequesterWhateverTheSpelling() {
    assertThat(SigningPolicy.objectionTo(signing("Planner", "APPROVE", "")).orElseThrow())
        .contains("requested this yourself");
  }

  @Test
  void refusesASecondSignatureOfOnePerson() {
    assertThat(
            SigningPolicy.objectionTo(signing("finance-controller", "APPROVE", "")).orElseThrow())
        .contains("signed this already");
  }

  @Test
  void refusesDecisionsThatTheDiagramDoesNotKnow() {
    assertThat(SigningPolicy.objectionTo(signing("buyer", "MAYBE", "")).orElseThrow())
        .contains("'MAYBE' is no decision");
    assertThat(SigningPolicy.objectionTo(signing("buyer", "", "")).orElseThrow())
        .contains("no decision");
  }

  @Test
  void wantsAReasonForARefusal() {
    assertThat(SigningPolicy.objectionTo(signing("buyer", "REJECT", " ")).orElseThrow())
        .contains("Say in the comment");
  }

  private static Signing signing(String signer, String decision, String comment) {
    return new Signing(
        signer,
        List.of("buyer", "buyer-grocery"),
        List.of("buyer-grocery", "category-manager-grocery"),
        "planner",
        List.of("finance-controller"),
        decision,
        comment);
  }
}
