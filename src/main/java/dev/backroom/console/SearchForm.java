package dev.backroom.console;

import dev.backroom.engine.WrongInput;
import dev.backroom.ledger.CaseQuestion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
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
    var typed = FormWords.blankToNull(page);
    if (typed != null && !typed.matches("\\d{1,6}")) {
      throw new WrongInput("'%s' is no page; the first is 0.".formatted(typed));
    }
    return typed == null ? 0 : Integer.parseInt(typed);
  }

  /** The address of another page of the same search. */
  public String address(int wantedPage) {
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
    typed.put("page", String.valueOf(wantedPage));
    var address = UriComponentsBuilder.fromPath("/console/cases");
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
    var day = FormWords.blankToNull(typed);
    try {
      return day == null
          ? null
          : LocalDate.parse(day).plusDays(later).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException noDay) {
      throw new WrongInput("'%s' is no day; write it like 2026-11-30.".formatted(day));
    }
  }

  private static @Nullable Long amount(@Nullable String typed) {
    var amount = FormWords.blankToNull(typed);
    return amount == null ? null : FormWords.minorUnits(amount);
  }
}
