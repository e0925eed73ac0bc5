package dev.backroom.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class CaseDecisionsTest {
  private static final String ORDER = "PO-2026-000850";

  @Autowired CaseDriver driver;
  @Autowired CaseDecisions decisions;

  @AfterEach
  void forget() {
    driver.forget(ORDER);
  }

  @Test
  void saysWhichTableDecidedOnWhatAndWhy() {
    driver.start(
        "approval",
        ORDER,
        Map.of(
            "amountMinor", 730_000L,
            "currency", "EUR",
            "policyFlags", "",
            "policyEffect", "NONE",
            "requester", "planner",
            "locationId", "s001",
            "category", "grocery",
            "subjectLine", "Order 120 x SKU-0001"));

    var route =
        decisions.of(ORDER).stream()
            .filter(made -> made.key().equals("approvalRoute"))
            .findFirst()
            .orElseThrow();

    assertThat(route.version()).isPositive();
    assertThat(route.versionTag()).isNotBlank();
    assertThat(route.inputs()).containsEntry("amountMinor", 730_000L);
    assertThat(route.outputs()).containsEntry("approvalRoute", "CATEGORY_MANAGER");
    assertThat(route.rules())
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.id()).isEqualTo("approvalRoute_categoryManager");
              assertThat(rule.description()).isNotBlank();
            });
  }

  @Test
  void knowsNothingOfAnotherNumber() {
    assertThat(decisions.of("PO-2026-999999")).isEmpty();
  }
}
