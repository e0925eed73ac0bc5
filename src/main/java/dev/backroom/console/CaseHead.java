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
import org.springframework.web.util.UriComponentsBuilder;

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
   * @param address of the page that tells all about it; empty for none
   */
  record Fact(String label, String value, String address) {

    private static Fact plain(String label, String value) {
      return new Fact(label, value, "");
    }
  }

  /**
   * @param things that it is about, beside what the case says itself
   */
  static CaseHead of(
      CaseDescription description,
      CaseVariables known,
      List<Fact> things,
      CaseStepNames names,
      Instant now) {
    var summary = description.summary();
    return new CaseHead(
        summary,
        known.find(CaseNames.SUBJECT_LINE).or(() -> known.find(CaseNames.REASON)).orElse(""),
        amount(known).orElse(null),
        words(summary.state()),
        since(summary, now),
        Stream.concat(facts(known), things.stream()).toList(),
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

  private static Stream<Fact> facts(CaseVariables known) {
    var supplier = known.find(CaseNames.SUPPLIER_ID);
    return Stream.of(
            known
                .find(CaseNames.REQUESTER)
                .map(person -> new Fact("Requested by", person, found("person", person))),
            supplier.map(
                id ->
                    new Fact(
                        "Supplier",
                        known.find(CaseNames.SUPPLIER_NAME).map(name -> name + " " + id).orElse(id),
                        CardSection.ofObject("supplier", id))),
            known.find(CaseNames.LOCATION_ID).map(place -> Fact.plain("Location", place)),
            known.find(CaseNames.CATEGORY).map(category -> Fact.plain("Category", category)),
            known
                .find(CaseNames.COST_CENTRE)
                .map(
                    centre ->
                        new Fact(
                            "Cost centre", centre, CardSection.ofObject("cost-centre", centre))),
            known.find(CaseNames.NEED_BY).map(day -> Fact.plain("Needed by", day)),
            known.find(CaseNames.REASON).map(reason -> Fact.plain("Reason", reason)))
        .flatMap(Optional::stream)
        .filter(fact -> !fact.value().isBlank());
  }

  /** The search for cases by one thing. */
  private static String found(String parameter, String wanted) {
    return UriComponentsBuilder.fromPath("/console/cases")
        .queryParam(parameter, "{wanted}")
        .encode()
        .buildAndExpand(wanted)
        .toUriString();
  }
}
