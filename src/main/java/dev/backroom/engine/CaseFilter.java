package dev.backroom.engine;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Narrows a look at cases to those in which one of these variables has one of its values.
 *
 * @param anyOf values by the name of a variable; none at all leaves every case in
 */
public record CaseFilter(Map<String, Set<String>> anyOf) {
  public static final CaseFilter EVERYTHING = new CaseFilter(Map.of());

  /**
   * The same about a row of ACT_HI_PROCINST.
   *
   * @param parameter takes a value and answers how the text names it
   */
  String sql(String instance, UnaryOperator<String> parameter) {
    var facts = new ArrayList<String>();
    anyOf.forEach(
        (variable, values) ->
            values.forEach(
                value ->
                    facts.add(
                        "fact.NAME_ = %s and fact.TEXT_ = %s"
                            .formatted(parameter.apply(variable), parameter.apply(value)))));
    return facts.isEmpty()
        ? "1 = 0"
        : "exists (select 1 from ACT_HI_VARINST fact where fact.PROC_INST_ID_ = %s.ID_ and (%s))"
            .formatted(instance, String.join(" or ", facts));
  }
}
