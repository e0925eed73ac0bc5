package dev.backroom.figures;

import dev.backroom.ledger.LedgerFollower.Followed;
import java.util.List;
import org.springframework.stereotype.Component;

/** The times between two records of a case that figures.yaml names, from the first to the first. */
@Component
class SpanMeasurer implements Measurer {
  private static final String BEGUN = "begun ";

  private final List<Span> spans;

  SpanMeasurer(FigureSettings settings) {
    this.spans = settings.spans();
  }

  @Override
  public void measure(Followed followed, MeasuredPart measured) {
    spans.forEach(span -> measure(span, followed, measured));
  }

  private static void measure(Span span, Followed followed, MeasuredPart measured) {
    var begun = measured.latest(followed, BEGUN + span.measure(), span.measure());
    var isOver = measured.latest(followed, span.measure(), span.measure()).isPresent();
    if (isOver) {
      return;
    }
    if (begun.isEmpty() && span.from().matches(followed.record())) {
      measured.add(followed, BEGUN + span.measure(), 0, null, span.measure());
    } else if (begun.isPresent() && span.to().matches(followed.record())) {
      measured.add(
          followed,
          span.measure(),
          Measure.seconds(begun.get().at(), followed.record().at()),
          null,
          span.measure());
    }
  }
}
