package dev.backroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.worklist.SigningPolicy.Signing;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigningPolicyTest {

  @Test
  void acceptsSomebodyElseOfTheGroupThatIsAsked() {
    assertThat(SigningPolicy.objectionTo(signing("buyer"))).isEmpty();
  }

  @Test
  void refusesTheRequesterWhateverTheSpelling() {
    assertThat(SigningPolicy.objectionTo(signing("Planner")).orElseThrow())
        .contains("requested this yourself");
  }

  @Test
  void refusesASecondSignatureOfOnePerson() {
    assertThat(SigningPolicy.objectionTo(signing("finance-controller")).orElseThrow())
        .contains("signed this already");
  }

  @Test
  void refusesWhoeverChangedTheRequest() {
    assertThat(SigningPolicy.objectionTo(signing("Buyer2")).orElseThrow())
        .contains("changed this request yourself");
  }

  private static Signing signing(String signer) {
    return new Signing(
        signer,
        List.of("buyer", "buyer-grocery"),
        List.of("buyer-grocery", "category-manager-grocery"),
        "planner",
        List.of("finance-controller"),
        List.of("buyer2"));
  }
}
