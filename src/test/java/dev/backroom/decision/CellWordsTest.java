package dev.backroom.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Amount (minor units)  | amountMinor         | 730000 | [500000..2500000) | amount 7,300.00 lies in [5,000.00, 25,000.00)
          Amount (minor units)  | amountMinor         | 49999  | < 50000           | amount 499.99 is below 500.00
          Excess (1/100 %)      | excessBasisPoints   | 250    | > 200             | excess 2.50 % is above 2.00 %
          Days later            | daysMoved           | 7      | < -5, > 2         | days later 7 is below -5 or is above 2
          Days later            | daysMoved           | 2      | ]-5..2]           | days later 2 lies in (-5, 2]
          Orders                | ordersBefore        | 3      | 3                 | orders 3 is 3
          Effect                | policyEffect        | LIFT   | "NONE","LIFT"     | effect is LIFT
          ERP status            | status              | NEW    | not("A","B")      | ERP status is NEW, not A or B
          Bank verified         | bankVerified        | true   | true              | bank verified is true
          Name                  | name                | Anna   | starts with(?,"A") | name is Anna, which meets starts with(?,"A")
          """)
  void saysWhyAValueFits(String label, String reads, String value, String cell, String words) {
    assertThat(CellWords.of(InputWords.of(label, reads), typed(value), cell)).isEqualTo(words);
  }

  private static Object typed(String value) {
    return value.matches("\\d+") ? Long.valueOf(value) : value;
  }
}
