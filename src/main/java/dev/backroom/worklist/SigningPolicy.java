package dev.backroom.worklist;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Segregation of duties in one place: who may decide on a request of somebody else. */
final class SigningPolicy {
  private SigningPolicy() {}

  /**
   * @param groups the signer's groups
   * @param asked the group that the route asks for, and those asked too since time has passed
   * @param earlierSigners of this approval
   * @param editors who changed the request by more than the table lets them sign themselves
   */
  record Signing(
      String signer,
      Collection<String> groups,
      List<String> asked,
      String requester,
      List<String> earlierSigners,
      Collection<String> editors) {

    /** In whose name he signs: the first asked group that he belongs to. */
    Optional<String> group() {
      return asked.stream().filter(groups::contains).findFirst();
    }
  }

  /** The reason why this person cannot sign, in words for whoever tried. */
  static Optional<String> objectionTo(Signing signing) {
    if (signing.signer().equalsIgnoreCase(signing.requester())) {
      return Optional.of(
          "You requested this yourself; somebody else has to sign it (segregation of duties).");
    }
    if (isAmong(signing.earlierSigners(), signing.signer())) {
      return Optional.of(
          "You have signed this already; the next signature has to be somebody else's"
              + " (segregation of duties).");
    }
    if (isAmong(signing.editors(), signing.signer())) {
      return Optional.of(
          "You changed this request yourself; somebody else has to sign it"
              + " (segregation of duties).");
    }
    if (signing.group().isEmpty()) {
      return Optional.of(
          "This signature is asked of the group %s; you do not belong to it."
              .formatted(String.join(" or ", signing.asked())));
    }
    return Optional.empty();
  }

  private static boolean isAmong(Collection<String> people, String person) {
    return people.stream().anyMatch(person::equalsIgnoreCase);
  }
}
