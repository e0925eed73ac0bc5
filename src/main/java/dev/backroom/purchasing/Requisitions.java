package dev.backroom.purchasing;

import dev.backroom.purchasing.api.PurchaseRequisitionRaised;
import dev.backroom.purchasing.api.PurchaseRequisitionRaised.Line;
import dev.backroom.shared.LocationId;
import java.util.HashSet;

/** What every requisition has to be, whether a browser or a schema has checked it before. */
final class Requisitions {
  private static final long MOST = 1_000_000_000;

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
    return requisition;
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
