package dev.backroom.console;

import dev.backroom.engine.CaseDescription;
import dev.backroom.engine.CaseState;
import dev.backroom.engine.CaseSummary;
import dev.backroom.engine.CaseVariables;
import dev.backroom.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a case stands, in words.
 *
 * @param what is asked for, as the case says it; empty when it does not
 * @param facts label and value of what people ask first
 */
record CaseHead(
    CaseSummary summary,
    String what,
    @Nullable String amount,
    String state,
    String since,
    List<Fact> facts,
    List<WaitWords> waits) {

  /**
   * @param parameter of the search that finds all about it, and what to give it; empty for none
   */
  record Fact(String label, String value, String parameter, String wanted) {

    private static Fact plain(String label, String value) {
      return new Fact(label, value, "", "");
    }
  }

  static CaseHead of(
      CaseDescription description, CaseVariables known, CaseStepNames names, Instant now) {
    var summary = description.summary();
    return new CaseHead(
        summary,
        known.find(CaseNames.SUBJECT_LINE).or(() -> known.find(CaseNames.REASON)).orElse(""),
        amount(known).orElse(null),
        words(summary.state()),
        since(summary, now),
        facts(known),
        WaitWords.of(description, names, now));
  }

  private static Optional<String> amount(CaseVariables known) {
    return known
        .find(CaseNames.AMOUNT_MINOR)
        .map(minor -> Money.of(minor, known.find(CaseNames.CURRENCY).orElse("EUR")).toString());
  }

  static String words(CaseState state) {
    return switch (state) {
      case OPEN -> "open";
      case STUCK -> "stuck: an operator has to look at it";
      case SUSPENDED -> "suspended by an operator";
      case COMPLETED -> "completed";
      case CANCELLED -> "cancelled";
    };
  }

  private static String since(CaseSummary summary, Instant now) {
    var started = Times.full(summary.startedAt());
    return summary.endedAt() == null
        ? "since %s, %s ago"
            .formatted(started, Times.span(Duration.between(summary.startedAt(), now)))
        : "from %s to %s, %s"
            .formatted(
                started,
                Times.full(summary.endedAt()),
                Times.span(Duration.between(summary.startedAt(), summary.endedAt())));
  }

  private static List<Fact> facts(CaseVariables known) {
    var supplier = known.find(CaseNames.SUPPLIER_ID);
    return Stream.of(
            known
                .find(CaseNames.REQUESTER)
                .map(person -> new Fact("Requested by", person, "person", person)),
            supplier.map(
                id ->
                    new Fact(
                        "Supplier",
                        known.find(CaseNames.SUPPLIER_NAME).map(name -> name + " " + id).orElse(id),
                        "q",
                        id)),
            known.find(CaseNames.LOCATION_ID).map(place -> Fact.plain("Location", place)),
            known.find(CaseNames.CATEGORY).map(category -> Fact.plain("Category", category)),
            known.find(CaseNames.COST_CENTRE).map(centre -> Fact.plain("Cost centre", centre)),
            known.find(CaseNames.NEED_BY).map(day -> Fact.plain("Needed by", day)),
            known.find(CaseNames.REASON).map(reason -> Fact.plain("Reason", reason)))
        .flatMap(Optional::stream)
        .filter(fact -> !fact.value().isBlank())
        .toList();
  }
}
