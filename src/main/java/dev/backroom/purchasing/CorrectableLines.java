package dev.backroom.purchasing;

import static dev.backroom.purchasing.PurchaseSourcing.REQUISITION;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the form for a correction begins with: {@code ${correctableLines.of(requisition)}}. */
@Component
public class CorrectableLines {
  /** Between article and units; the form's pattern knows it, too. */
  static final String TIMES = " x ";

  /**
   * @param requisition as the diagram has it, a JSON document
   */
  public String of(Object requisition) {
    return REQUISITION.parsed(requisition).lines().stream()
        .map(line -> line.sku() + TIMES + line.quantity())
        .collect(Collectors.joining(", "));
  }
}
