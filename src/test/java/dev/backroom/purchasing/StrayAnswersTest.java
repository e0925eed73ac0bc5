package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Answers that are not for the order as it was sent last, to the supplier it was sent to. */
@ProcessTest
class StrayAnswersTest {
  private static final String ORDER = "PO-2026-000865";
  private static final String SEND = "supplier.send-purchase-order";
  private static final String RECEIVE = "warehouse.announce-receipt";

  @Autowired CaseDriver driver;
  @Autowired PurchaseOrderDriver purchasing;
  private OrderOnItsWay order;

  @BeforeEach
  void isMonday() {
    driver.timeIs("2026-11-23T09:00:00Z");
    order = new OrderOnItsWay(driver, purchasing, ORDER);
  }

  @AfterEach
  void forget() {
    assertThat(driver.javaObjects()).isEmpty();
    purchasing.forget(ORDER);
  }

  /**
   * The supplier is dropped after three silent days; his answers come while the next one thinks.
   */
  @Test
  void whatADroppedSupplierSaysLateCountsForNobodyElse() {
    order.sent();
    List.of("2026-11-24T09:00:00Z", "2026-11-25T09:00:00Z", "2026-11-26T09:00:00Z")
        .forEach(driver::timeIs);
    driver.answer("supplier.cancel-purchase-order", ORDER);
    driver.answer(OrderOnItsWay.CANCEL, ORDER);
    purchasing.erpOffers(ORDER, Supply.usual());
    purchasing.sign("buyer", ORDER);
    driver.answer(OrderOnItsWay.CREATE, ORDER);
    driver.answer(SEND, ORDER);

    for (var late : List.of("REJECTED", "ACCEPTED")) {
      assertThat(tell(Orders.acknowledgement(ORDER, late, "2026-12-10", 60, 600))).isTrue();

      assertThat(driver.openCommands(ORDER)).isEmpty();
      assertThat(driver.openTask("user_giveSignature", ORDER)).isEmpty();
    }
    tell(Orders.acknowledgement("SUP-NORD", ORDER, "ACCEPTED", "2026-12-10", 60, 660));
    assertThat(driver.openCommands(ORDER)).containsExactly(RECEIVE);
  }

  @Test
  void moveNoDeadline() {
    order.sent();
    tell(Orders.acknowledgement("SUP-NORD", ORDER, "ACCEPTED", "2026-12-10", 60, 600));

    driver.timeIs("2026-11-24T09:00:00Z");
    driver.answer("supplier.send-reminder", ORDER);
    tell(Orders.acknowledgement("SUP-NORD", ORDER, "REJECTED", "2026-12-10", 60, 600));
    driver.timeIs("2026-11-25T09:00:00Z");

    assertThat(driver.openTask("user_callSupplier", ORDER)).isPresent();
    driver.timeIs("2026-11-26T09:00:00Z");
    assertThat(driver.openCommands(ORDER)).containsExactly("supplier.cancel-purchase-order");
  }

  @Test
  void doNotCountForTheLastSendingWhenTheyAnswerAnEarlierOne() {
    order.ordered();
    driver.answer(SEND, ORDER, Map.of("sendingId", "first"));
    tell(Orders.acknowledgement(ORDER, "CHANGED", "2026-12-10", 60, 1500));
    purchasing.reject("buyer", ORDER);
    driver.decide("user_settleChange", ORDER, "changeResolution", "SEND_AGAIN");
    driver.answer(SEND, ORDER, Map.of("sendingId", "second"));

    tell(Orders.acceptance(ORDER, "first"));
    assertThat(driver.openCommands(ORDER)).isEmpty();
    tell(Orders.acceptance(ORDER, "second"));

    assertThat(driver.openCommands(ORDER)).containsExactly(RECEIVE);
  }

  @Test
  void areRefusedWhenTheyNameAnotherOrderInside() {
    order.sent();

    assertThatThrownBy(() -> tell(Orders.acceptance("PO-2026-000001", "first")))
        .hasStackTraceContaining("PO-2026-000001 inside, but its subject is " + ORDER);

    assertThat(tell(Orders.acceptance(ORDER, "first"))).isTrue();
  }

  private boolean tell(String answer) {
    return driver.tell(SupplierAcknowledgement.ACKNOWLEDGED, ORDER, answer);
  }
}
