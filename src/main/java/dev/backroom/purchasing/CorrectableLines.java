package dev.backroom.purchasing;

import static dev.backroom.purchasing.PurchaseSourcing.CORRECTED_LINES;
import static dev.backroom.purchasing.PurchaseSourcing.REQUISITION;

import dev.backroom.purchasing.api.PurchaseRequisitionRaised;
import org.springframework.stereotype.Component;

/** What the form for a correction begins with: {@code ${correctableLines.of(requisition)}}. */
@Component
public class CorrectableLines {
  /**
   * @param requisition as the diagram has it, a JSON document
   */
  public Object of(Object requisition) {
    return CORRECTED_LINES.stored(lines(REQUISITION.parsed(requisition)));
  }

  private static CorrectedLine[] lines(PurchaseRequisitionRaised requisition) {
    return requisition.lines().stream()
        .map(line -> new CorrectedLine(line.sku(), line.quantity()))
        .toArray(CorrectedLine[]::new);
  }
}
