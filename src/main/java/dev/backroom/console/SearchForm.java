package dev.backroom.console;

import dev.backroom.engine.WrongInput;
import dev.backroom.ledger.CaseQuestion;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What somebody typed into the search for cases; page 0 is the first. */
record SearchForm(
    @Nullable String q,
    @Nullable String process,
    @Nullable String state,
    @Nullable String from,
    @Nullable String to,
    @Nullable String person,
    @Nullable String rule,
    @Nullable String amountFrom,
    @Nullable String amountTo,
    @Nullable String page) {
  static final String OPEN = "open";
  static final String ENDED = "ended";
  static final SearchForm NOTHING =
      new SearchForm(null, null, null, null, null, null, null, null, null, null);

  /**
   * @throws WrongInput naming what cannot be read
   */
  CaseQuestion question() {
    return new CaseQuestion(
        FormWords.blankToNull(q),
        FormWords.blankToNull(process),
        isOpen(),
        day(from, 0),
        day(to, 1),
        FormWords.blankToNull(person),
        FormWords.blankToNull(rule),
        amount(amountFrom),
        amount(amountTo));
  }

  int number() {
    return FormWords.page(page);
  }

  /** The address of another page of the same search. */
  public String address(int wantedPage) {
    return address("/console/cases", String.valueOf(wantedPage));
  }

  /** The address of all that it finds. */
  String address(String path) {
    return address(path, null);
  }

  private String address(String path, @Nullable String wantedPage) {
    var typed = new LinkedHashMap<String, String>();
    put(typed, "q", q);
    put(typed, "process", process);
    put(typed, "state", state);
    put(typed, "from", from);
    put(typed, "to", to);
    put(typed, "person", person);
    put(typed, "rule", rule);
    put(typed, "amountFrom", amountFrom);
    put(typed, "amountTo", amountTo);
    put(typed, "page", wantedPage);
    var address = UriComponentsBuilder.fromPath(path);
    typed.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    return address.encode().buildAndExpand(typed).toUriString();
  }

  private static void put(Map<String, String> all, String name, @Nullable String typed) {
    var value = FormWords.blankToNull(typed);
    if (value != null) {
      all.put(name, value);
    }
  }

  private @Nullable Boolean isOpen() {
    var typed = FormWords.or(state, "");
    return switch (typed) {
      case "" -> null;
      case OPEN -> true;
      case ENDED -> false;
      default ->
          throw new WrongInput(
              "There is no state '%s'; states are %s and %s.".formatted(typed, OPEN, ENDED));
    };
  }

  private static @Nullable Instant day(@Nullable String typed, int later) {
    return FormWords.day(typed)
        .map(day -> day.plusDays(later).atStartOfDay(ZoneOffset.UTC).toInstant())
        .orElse(null);
  }

  private static @Nullable Long amount(@Nullable String typed) {
    var amount = FormWords.blankToNull(typed);
    return amount == null ? null : FormWords.minorUnits(amount);
  }
}
