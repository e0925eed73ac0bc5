package dev.backroom.console;

import dev.backroom.shared.Money;
import dev.backroom.worklist.SignatureGrounds.FormLine;
import dev.backroom.worklist.SignatureGrounds.Ground;
import dev.backroom.worklist.SigningRights.Signer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One signature and by what right it was given, in words.
 *
 * @param because role, place, cap, deputy, and that it was not the requester's own
 * @param open how long the form was before people
 */
record GroundWords(
    String signer,
    String decided,
    String at,
    @Nullable String comment,
    String because,
    @Nullable String open,
    List<FormLine> shown) {

  static GroundWords of(Ground ground, String requester) {
    var opened = ground.openedAt();
    return new GroundWords(
        ground.signer(),
        decided(ground.decision()),
        Times.full(ground.signedAt()),
        comment(ground),
        because(ground, requester),
        opened == null ? null : Times.span(Duration.between(opened, ground.signedAt())),
        ground.shown());
  }

  private static String decided(String decision) {
    return switch (decision) {
      case "APPROVE" -> "approved";
      case "REJECT" -> "rejected";
      case "RETURN" -> "returned for correction";
      default -> decision;
    };
  }

  private static @Nullable String comment(Ground ground) {
    var code = ground.reasonCode() == null || ground.reasonCode().isBlank();
    var said = ground.comment() == null ? "" : ground.comment();
    return code ? said : ground.reasonCode() + ": " + said;
  }

  private static String because(Ground ground, String requester) {
    if (ground.carried()) {
      return "The signature was given on an earlier round about the same lines and still holds.";
    }
    var asked =
        "Asked was the role %s, as the group %s, for %s. "
            .formatted(ground.askedRole(), ground.group(), euro(ground.amountMinor()));
    var duties = "%s is not the requester (%s).".formatted(ground.signer(), requester);
    return ground.by() == null
        ? asked + "The record of rights names no right of that time by which he could sign."
        : asked + right(ground.by()) + " " + duties;
  }

  private static String right(Signer by) {
    return "%s%s the role %s for %s up to %s since %s, given by %s%s (%s)%s."
        .formatted(
            by.person(),
            by.actsFor() == null
                ? " held"
                : " stood in as deputy of %s for".formatted(by.actsFor()),
            by.role(),
            by.scope() == null ? "every place" : by.scope(),
            by.capMinor() == null ? "any amount" : euro(by.capMinor()),
            Times.full(by.since()),
            by.grantedBy(),
            by.confirmedBy() == null ? "" : ", confirmed by " + by.confirmedBy(),
            by.reason(),
            by.until() == null ? "" : ", until " + Times.full(by.until()));
  }

  private static String euro(long minor) {
    return Money.of(minor, "EUR").toString();
  }
}
