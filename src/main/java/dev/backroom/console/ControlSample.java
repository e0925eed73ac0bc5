package dev.backroom.console;

import dev.backroom.engine.Diagram;
import dev.backroom.ledger.Deeds;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Some of what a control did in a period, drawn so that anybody can draw the same again.
 *
 * @param size how many were asked for
 * @param population how many there are to draw from
 */
record ControlSample(DayRange period, String seed, int size, long population, List<Row> rows) {

  /**
   * @param place the entry in the chain, and the record in it from 0, such as 4711-0
   */
  record Row(String place, String at, String businessKey, String who, String words) {}

  static ControlSample of(
      DayRange period, String seed, int size, long population, List<Deeds.Drawn> drawn) {
    var words = new RecordWords(new CaseStepNames(List.<Diagram>of()), Map.of());
    return new ControlSample(
        period, seed, size, population, drawn.stream().map(one -> row(one, words)).toList());
  }

  private static Row row(Deeds.Drawn drawn, RecordWords words) {
    var record = KeptRecord.of(drawn.record());
    return new Row(
        drawn.deed().position() + "-" + drawn.deed().place(),
        Times.full(drawn.deed().at()),
        Objects.requireNonNullElse(drawn.deed().businessKey(), ""),
        record.actor().isEmpty()
            ? "the software"
            : record.actor() + RecordWords.after(" for ", record.onBehalfOf()),
        words.of(record));
  }
}
