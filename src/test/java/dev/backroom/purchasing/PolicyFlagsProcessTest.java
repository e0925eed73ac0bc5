package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class PolicyFlagsProcessTest {
  private static final String ORDER = "PO-2026-000832";

  @Autowired CaseDriver driver;
  @Autowired PurchaseOrderDriver purchasing;

  @BeforeEach
  void isMonday() {
    driver.timeIs("2026-11-23T09:00:00Z");
  }

  @AfterEach
  void forget() {
    purchasing.forget(ORDER);
  }

  @ParameterizedTest
  @MethodSource("unusual")
  void flagsWhatIsUnusual(String flag, Supply supply, Long forecast, Map<String, Object> more) {
    var sourcing = purchasing.source(ORDER, PurchaseOrderDriver.requisition(12, forecast), more);
    purchasing.erpOffers(ORDER, supply);

    assertThat(driver.value(sourcing, "policyFlags")).isEqualTo(flag);
  }

  static Stream<Arguments> unusual() {
    var nothing = Map.<String, Object>of();
    return Stream.of(
        Arguments.of("", Supply.usual(), 12L, nothing),
        Arguments.of("SINGLE_SOURCE:INFO", Supply.only("SUP-ACME"), null, nothing),
        Arguments.of(
            "OFF_CONTRACT_PRICE:LIFT, SINGLE_SOURCE:INFO",
            Supply.only("SUP-ACME").but("contractPriceMinor", 588),
            null,
            nothing),
        Arguments.of(
            "PRICE_MOVED:LIFT, SINGLE_SOURCE:INFO",
            Supply.only("SUP-ACME").but("lastPaidMinor", 640),
            null,
            nothing),
        Arguments.of(
            "NEW_SUPPLIER:LIFT, SINGLE_SOURCE:INFO",
            Supply.only("SUP-ACME").but("supplierStatus", "NEW"),
            null,
            nothing),
        Arguments.of("ABOVE_FORECAST:LIFT", Supply.usual(), 9L, nothing),
        Arguments.of("BUDGET_EXCEEDED:LIFT", Supply.usual().budget(7_199, "EUR"), null, nothing),
        Arguments.of("FOREIGN_CURRENCY:LIFT", Supply.usual().budget(1, "USD"), null, nothing),
        Arguments.of(
            "DEARER_SUPPLIER_WANTED:LIFT",
            Supply.usual(),
            null,
            Map.<String, Object>of("preferredSupplierId", "SUP-NORD")),
        Arguments.of(
            "NEED_DATE_MISSED:INFO",
            Supply.none().offer("SUP-ACME", 600).but("leadTimeDays", 20).offer("SUP-NORD", 6000),
            null,
            nothing),
        Arguments.of(
            "STALE_DATA:LIFT", Supply.usual().item("asOf", "2026-11-22T07:59:59Z"), null, nothing));
  }
}
