package dev.backroom.purchasing;

import static dev.backroom.purchasing.PurchaseSourcing.CORRECTED_LINES;
import static dev.backroom.purchasing.PurchaseSourcing.NEED_BY;
import static dev.backroom.purchasing.PurchaseSourcing.REASON;
import static dev.backroom.purchasing.PurchaseSourcing.REQUISITION;

import dev.backroom.purchasing.api.PurchaseRequisitionRaised;
import dev.backroom.purchasing.api.PurchaseRequisitionRaised.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Takes what the requester corrected; an article that stays keeps what was expected to sell. From
 * then on a person asks for it, whatever model had proposed it.
 */
@Component
class CorrectRequisitionTask implements JavaDelegate {
  @Override
  public void execute(DelegateExecution sourcing) {
    var before = REQUISITION.get(sourcing);
    REQUISITION.set(
        sourcing,
        Requisitions.checked(
            new PurchaseRequisitionRaised(
                before.requester(),
                before.locationId(),
                before.category(),
                before.costCentre(),
                LocalDate.parse(NEED_BY.get(sourcing)),
                before.preferredSupplierId(),
                REASON.find(sourcing).orElse(null),
                null,
                null,
                lines(CORRECTED_LINES.get(sourcing), before),
                before.attachments())));
  }

  private static List<Line> lines(String corrected, PurchaseRequisitionRaised before) {
    var lines = corrected.split(",");
    return IntStream.range(0, lines.length)
        .mapToObj(
            index -> {
              var line = lines[index].strip();
              var end = line.lastIndexOf(CorrectableLines.TIMES);
              var sku = line.substring(0, end).strip();
              return new Line(
                  index + 1,
                  sku,
                  Long.parseLong(line.substring(end + CorrectableLines.TIMES.length())),
                  known(sku, before).map(Line::forecastQuantity).orElse(null));
            })
        .toList();
  }

  private static Optional<Line> known(String sku, PurchaseRequisitionRaised before) {
    return before.lines().stream().filter(line -> line.sku().equals(sku)).findFirst();
  }
}
