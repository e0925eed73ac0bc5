package dev.backroom.ledger;

import dev.backroom.engine.CaseFilter;
import dev.backroom.engine.SoughtObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What narrows a search, in SQL. Values travel as parameters; only our own words are text. */
final class CaseConditions {
  private static final Map<String, String> COLUMNS =
      Map.of("requester", "requester", "locationId", "location", "category", "category");
  private static final String PLAYS_A_PART =
      "business_key in (select business_key from bk_ledger_term where kind %s and term = %s)";

  private static final String NONE = "1 = 0";
  private static final String FOUND_BY_TEXT = "in ('DOCUMENT', 'item', 'receipt', 'shipment')";

  private final Function<String, Optional<String>> referenceOf;
  private final List<String> conditions = new ArrayList<>(List.of("process is not null"));
  private final Map<String, Object> parameters = new HashMap<>();

  /**
   * @param referenceOf the reference of a person, if he ever did something
   */
  CaseConditions(Function<String, Optional<String>> referenceOf) {
    this.referenceOf = referenceOf;
  }

  String sql() {
    return String.join(" and ", conditions);
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  CaseConditions matching(CaseQuestion question, List<String> withoutProcesses) {
    text(question.text());
    compare("process = %s", question.process());
    withoutProcesses.forEach(process -> compare("process <> %s", process));
    if (question.open() != null) {
      conditions.add(question.open() ? "ended_as is null" : "ended_as is not null");
    }
    compare("last_at >= %s", question.from() == null ? null : question.from().toEpochMilli());
    compare("started_at < %s", question.until() == null ? null : question.until().toEpochMilli());
    compare("amount_minor >= %s", question.amountFromMinor());
    compare("amount_minor <= %s", question.amountToMinor());
    compare(PLAYS_A_PART.formatted("in ('RULE', 'TABLE')", "%s"), question.rule());
    if (question.person() != null) {
      person(question.person());
    }
    return this;
  }

  CaseConditions about(SoughtObject sought) {
    var name = parameter(sought.name());
    var ways = new ArrayList<String>();
    for (var kind : sought.kinds()) {
      ways.add(
          kind.equals(SoughtObject.CASE)
              ? "business_key = " + name
              : PLAYS_A_PART.formatted("= " + parameter(kind), name));
    }
    conditions.add(ways.isEmpty() ? NONE : "(%s)".formatted(String.join(" or ", ways)));
    compare("location = %s", sought.location());
    return this;
  }

  CaseConditions numbered(String businessKey) {
    compare("business_key = %s", businessKey);
    return this;
  }

  CaseConditions visibleBy(CaseFilter filter) {
    if (!filter.anyOf().isEmpty()) {
      var reasons = new ArrayList<String>();
      filter
          .anyOf()
          .forEach(
              (variable, values) ->
                  values.forEach(
                      value ->
                          reasons.add(
                              column(variable) + " = " + parameter(stored(variable, value)))));
      conditions.add(reasons.isEmpty() ? NONE : "(%s)".formatted(String.join(" or ", reasons)));
    }
    return this;
  }

  /** An unknown variable would open what it was meant to narrow. */
  private static String column(String variable) {
    return Objects.requireNonNull(COLUMNS.get(variable), variable + " is in no column");
  }

  private Object stored(String variable, String value) {
    return variable.equals("requester") ? reference(value) : value;
  }

  private String reference(String person) {
    return referenceOf.apply(person).orElse(person);
  }

  private void text(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return;
    }
    var exact = parameter(text.strip());
    var prefix = parameter(text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
    conditions.add(
        "(business_key like %s or supplier = %s or %s)"
            .formatted(prefix, exact, PLAYS_A_PART.formatted(FOUND_BY_TEXT, exact)));
  }

  /** Who did something in it or asked for it; one who never did anything has no reference. */
  private void person(String person) {
    var reference = parameter(reference(person));
    conditions.add(
        "(%s or requester in (%s, %s))"
            .formatted(
                PLAYS_A_PART.formatted("= 'PERSON'", reference), reference, parameter(person)));
  }

  private void compare(String condition, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition.formatted(parameter(value)));
    }
  }

  private String parameter(Object value) {
    var name = "p" + parameters.size();
    parameters.put(name, value);
    return ":" + name;
  }
}
