package dev.backroom.figures;

import dev.backroom.ledger.LedgerFollower;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Has every record measured by everybody who can read something from it. */
@Component
class Measuring implements LedgerFollower {
  private final MeasureTable table;
  private final List<Measurer> measurers;

  Measuring(MeasureTable table, List<Measurer> measurers) {
    this.table = table;
    this.measurers = measurers;
  }

  @Override
  public void follow(List<Followed> records) {
    var cases =
        records.stream()
            .map(Followed::businessKey)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    var part = new MeasuredPart(table.known(cases));
    records.forEach(record -> measurers.forEach(measurer -> measurer.measure(record, part)));
    table.add(part.added());
  }
}
