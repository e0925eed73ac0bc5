package dev.backroom.purchasing;

import dev.backroom.purchasing.api.PurchaseRequisitionRaised;
import dev.backroom.purchasing.api.PurchaseRequisitionRaised.Attachment;
import dev.backroom.purchasing.api.PurchaseRequisitionRaised.Line;
import dev.backroom.shared.LocationId;
import java.util.HashSet;
import java.util.regex.Pattern;

/** What every requisition has to be, whether a browser or a schema has checked it before. */
final class Requisitions {
  private static final long MOST = 1_000_000_000;
  private static final int MOST_ATTACHMENTS = 20;
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_URL = 1_000;

  /** Whatever else a browser opens could run in the name of who signs. */
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  private Requisitions() {}

  static PurchaseRequisitionRaised checked(PurchaseRequisitionRaised requisition) {
    var location = new LocationId(requisition.locationId());
    if (requisition.lines().isEmpty()) {
      throw new IllegalArgumentException("The requisition for %s has no line".formatted(location));
    }
    var numbers = new HashSet<Integer>();
    for (var line : requisition.lines()) {
      check(line);
      if (!numbers.add(line.lineNo())) {
        throw new IllegalArgumentException("Line %d comes twice".formatted(line.lineNo()));
      }
    }
    if (requisition.attachments().size() > MOST_ATTACHMENTS) {
      throw new IllegalArgumentException(
          "There are %d attachments; at most %d can be shown"
              .formatted(requisition.attachments().size(), MOST_ATTACHMENTS));
    }
    requisition.attachments().forEach(Requisitions::check);
    return requisition;
  }

  private static void check(Attachment attachment) {
    if (attachment.title().isBlank() || attachment.title().length() > LONGEST_TITLE) {
      throw new IllegalArgumentException(
          "The attachment %s needs a title of at most %d characters"
              .formatted(attachment.url(), LONGEST_TITLE));
    }
    if (!LINK.matcher(attachment.url()).matches() || attachment.url().length() > LONGEST_URL) {
      throw new IllegalArgumentException(
          "The attachment '%s' needs an http or https link of at most %d characters, not '%s'"
              .formatted(attachment.title(), LONGEST_URL, attachment.url()));
    }
  }

  private static void check(Line line) {
    if (line.sku().isBlank()) {
      throw new IllegalArgumentException("Line %d names no article".formatted(line.lineNo()));
    }
    if (line.quantity() < 1 || line.quantity() > MOST) {
      throw new IllegalArgumentException(
          "Line %d asks for %d units; 1 to %d can be ordered"
              .formatted(line.lineNo(), line.quantity(), MOST));
    }
  }
}
