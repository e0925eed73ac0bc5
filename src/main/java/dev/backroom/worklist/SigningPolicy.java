package dev.backroom.worklist;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Segregation of duties in one place: who may sign what, and how. */
final class SigningPolicy {
  private static final Set<String> DECISIONS = Set.of("APPROVE", "REJECT");

  private SigningPolicy() {}

  /**
   * @param groups the signer's groups
   * @param asked the group that the route asks for, and those asked too since time has passed
   */
  record Signing(
      String signer,
      Collection<String> groups,
      List<String> asked,
      String requester,
      List<String> earlierSigners,
      String decision,
      String comment) {

    /** In whose name he signs: the first asked group that he belongs to. */
    Optional<String> group() {
      return asked.stream().filter(groups::contains).findFirst();
    }
  }

  /** The reason why this signature does not count, in words for the person who tried. */
  static Optional<String> objectionTo(Signing signing) {
    if (signing.signer().equalsIgnoreCase(signing.requester())) {
      return Optional.of(
          "You requested this yourself; somebody else has to sign it (segregation of duties).");
    }
    if (signing.earlierSigners().stream().anyMatch(signing.signer()::equalsIgnoreCase)) {
      return Optional.of(
          "You have signed this already; the next signature has to be somebody else's"
              + " (segregation of duties).");
    }
    if (signing.group().isEmpty()) {
      return Optional.of(
          "This signature is asked of the group %s; you do not belong to it."
              .formatted(String.join(" or ", signing.asked())));
    }
    if (!DECISIONS.contains(signing.decision())) {
      return Optional.of(
          "'%s' is no decision; choose APPROVE or REJECT.".formatted(signing.decision()));
    }
    if (signing.comment().isBlank() && !ApprovalRounds.APPROVE.equals(signing.decision())) {
      return Optional.of("Say in the comment why you do not approve.");
    }
    return Optional.empty();
  }
}
