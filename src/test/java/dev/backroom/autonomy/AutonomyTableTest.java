package dev.backroom.autonomy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.AnyDatabase;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever is asked, the table answers, and AUTO only where everything speaks for it. */
@AnyDatabase
class AutonomyTableTest {
  private static final Map<String, List<Object>> VALUES =
      Map.of(
          "askingProcess",
              values("purchaseSourcing", "supplierAcknowledgement", "goodsReceipt", "other", null),
          "autonomyAction",
              values(
                  "RELEASE_ORDER",
                  "ACCEPT_CHANGE",
                  "GIVE_UP_SUPPLIER",
                  "CLOSE_SHORT",
                  "OTHER",
                  null),
          "policyEffect", values("NONE", "LIFT", "BLOCK", "TOLERATED", null),
          "amountMinor", values(-1L, 49_999L, 50_000L, null),
          "confidenceBasisPoints", values(-1L, 4_999L, 7_999L, 8_000L, null),
          "inputAgeHours", values(-1L, 0L, 24L, 25L, null),
          "modelHealth", values("OK", "WATCH", "DEGRADED", "OFF", "UNKNOWN", "NONE", null));

  private final TableFile autonomy = TableFile.autonomy();
  private final TableFile approvalRoute =
      new TableFile("approvalRoute", "approval/approval-route.dmn");

  private int asked;
  private int automatic;

  @Test
  void answersWhateverIsAskedAndMissing() {
    walk(List.copyOf(VALUES.keySet()), 0, new HashMap<>());

    assertThat(asked).isEqualTo(5 * 6 * 5 * 4 * 5 * 5 * 7);
    assertThat(automatic).isPositive();
  }

  @Test
  void allowsByItselfExactlyTheOrdersThatTheRouteLetsGoWithoutASignature() {
    for (var effect : List.of("NONE", "LIFT", "BLOCK", "TOLERATED")) {
      for (var amount : List.of(-1L, 0L, 49_999L, 50_000L, 500_000L, 99_999_999L)) {
        Map<String, Object> change =
            Map.of(
                "askingProcess",
                "supplierAcknowledgement",
                "autonomyAction",
                "ACCEPT_CHANGE",
                "policyEffect",
                effect,
                "amountMinor",
                amount,
                "confidenceBasisPoints",
                10_000L,
                "inputAgeHours",
                0L,
                "modelHealth",
                "NONE");
        var ceiling = autonomy.answer(change).get("autonomyCeiling");

        var route =
            approvalRoute.answer(
                Map.of("policyEffect", effect, "amountMinor", amount, "autonomy", "AUTO"));

        assertThat(ceiling.equals("AUTO"))
            .as("%s of %d", effect, amount)
            .isEqualTo(route.get("approvalRoute").equals("AUTO"));
      }
    }
  }

  private void walk(List<String> columns, int column, Map<String, Object> facts) {
    if (column < columns.size()) {
      for (var value : VALUES.get(columns.get(column))) {
        facts.put(columns.get(column), value);
        walk(columns, column + 1, facts);
      }
      return;
    }
    asked++;
    if (autonomy.answer(facts).get("autonomyCeiling").equals("AUTO")) {
      automatic++;
      assertThat(facts.get("policyEffect")).isIn("NONE", "TOLERATED");
      assertThat(facts.get("confidenceBasisPoints")).isEqualTo(8_000L);
      assertThat(facts.get("inputAgeHours")).isIn(0L, 24L);
      assertThat(facts.get("modelHealth")).isIn("OK", "WATCH", "NONE");
      assertThat(facts).doesNotContainEntry("askingProcess", "other");
    }
  }

  private static List<Object> values(Object... values) {
    return Arrays.asList(values);
  }
}
