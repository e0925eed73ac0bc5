package dev.backroom.ledger;

import java.util.Map;

/**
 * Which cases are meant, in SQL about a row of bk_ledger_case; values travel as parameters.
 *
 * @param everything whether it also lets in what belongs to no case
 */
public record CaseCondition(String sql, Map<String, Object> parameters, boolean everything) {

  /** The same about a table whose rows carry the number of a case. */
  public String about(String table) {
    var ofCases =
        "exists (select 1 from bk_ledger_case one where one.business_key = %s.business_key and %s)"
            .formatted(table, sql);
    return everything ? "(%s.business_key is null or %s)".formatted(table, ofCases) : ofCases;
  }
}
