package dev.backroom.worklist;

import dev.backroom.shared.Money;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Segregation of duties in one place: who may decide on a request of somebody else. */
final class SigningPolicy {
  private SigningPolicy() {}

  /**
   * @param capacities in which the signer stands for the groups that are asked, his own first
   * @param asked the group that the route asks for, and those asked too since time has passed
   * @param earlier who signed this approval, and in whose place it was signed
   * @param sameEyes whom the signer stands in for at this place now, and who for him
   * @param editors who changed the request by more than the table lets them sign themselves
   */
  record Signing(
      String signer,
      List<Capacity> capacities,
      List<String> asked,
      String requester,
      Collection<String> earlier,
      Collection<String> sameEyes,
      Collection<String> editors,
      long amountMinor) {

    /** In what capacity he signs: the first in which nothing stands against him. */
    Optional<Capacity> capacity() {
      return unbarred().filter(capacity -> capacity.covers(amountMinor)).findFirst();
    }

    /** A deputy does what the one in whose place he acts might do, and no more. */
    private Stream<Capacity> unbarred() {
      return capacities.stream()
          .filter(
              capacity ->
                  !capacity.held().person().equalsIgnoreCase(requester)
                      && !isAmong(editors, capacity.held().person()));
    }
  }

  /** The reason why this person cannot sign, in words for whoever tried. */
  static Optional<String> objectionTo(Signing signing) {
    if (signing.signer().equalsIgnoreCase(signing.requester())) {
      return Optional.of(
          "You requested this yourself; somebody else has to sign it (segregation of duties).");
    }
    if (isAmong(signing.earlier(), signing.signer())) {
      return Optional.of(
          "You have signed this already, or a deputy in your place; the next signature has to be"
              + " somebody else's (segregation of duties).");
    }
    var eyes = signing.sameEyes().stream().filter(one -> isAmong(signing.earlier(), one)).toList();
    if (!eyes.isEmpty()) {
      return Optional.of(
          "%s has signed this, and one of you stands in for the other: you count as one"
                  .formatted(String.join(", ", eyes))
              + " (segregation of duties).");
    }
    if (isAmong(signing.editors(), signing.signer())) {
      return Optional.of(
          "You changed this request yourself; somebody else has to sign it"
              + " (segregation of duties).");
    }
    return objectionToCapacity(signing);
  }

  private static Optional<String> objectionToCapacity(Signing signing) {
    if (signing.capacities().isEmpty()) {
      return Optional.of(
          "This signature is asked of the group %s; you do not belong to it."
              .formatted(String.join(" or ", signing.asked())));
    }
    if (signing.unbarred().findAny().isEmpty()) {
      return Optional.of(
          "You could sign this only in the place of somebody who requested or changed it"
              + " (segregation of duties).");
    }
    return signing.capacity().isPresent()
        ? Optional.empty()
        : Optional.of(
            "%s is above what you may sign here (%s)."
                .formatted(
                    euro(signing.amountMinor()),
                    signing
                        .unbarred()
                        .map(Capacity::capMinor)
                        .flatMap(Stream::ofNullable)
                        .max(Long::compare)
                        .map(SigningPolicy::euro)
                        .orElseThrow()));
  }

  private static String euro(long amountMinor) {
    return Money.of(amountMinor, "EUR").toString();
  }

  private static boolean isAmong(Collection<String> people, String person) {
    return people.stream().anyMatch(person::equalsIgnoreCase);
  }
}
