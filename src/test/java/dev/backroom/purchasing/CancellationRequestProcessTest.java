package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.TakenFlows;
import dev.backroom.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People who do not want an order any more; it was requested by the planner, for s001, grocery. */
@ProcessTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CancellationRequestProcessTest {
  private static final String ORDER = "PO-2026-000860";

  @Autowired CaseDriver driver;
  @Autowired PurchaseOrderDriver purchasing;
  @Autowired TakenFlows flows;
  @LocalServerPort int port;
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

  @ParameterizedTest
  @ValueSource(strings = {"planner", "buyer"})
  void cancelsForWhoRequestedItAndForWhoBuysIt(String person) {
    var id = order.sent();

    var request = ask(person, " " + ORDER);

    assertThat(driver.openCommands(ORDER)).containsExactly("supplier.cancel-purchase-order");
    assertThat(driver.value(id, "purchaseCancellationRequested").toString())
        .contains("\"requestedBy\":\"" + person + "\"", "Ordered twice");
    assertThat(driver.value(request, "requester")).isEqualTo(person);
    assertThat(purchasing.numberOf(request)).matches("CAN-2026-\\d{6}");
    order.undo();
    assertThat(purchasing.steps(id)).contains("end_orderCancelled");
    purchasing.forget(purchasing.numberOf(request));
  }

  @Test
  void theBuyerWhoSettlesItSeesWhoAskedAndWhy() {
    order.shipped();

    var request = ask("planner", ORDER);

    assertThat(driver.shown("user_decideRefusalAtDock", ORDER, "cancellationRequestedBy"))
        .isEqualTo("planner");
    assertThat(driver.shown("user_decideRefusalAtDock", ORDER, "cancellationReason"))
        .isEqualTo("Ordered twice");
    purchasing.forget(purchasing.numberOf(request));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PO-2026-999999", "the one of last week"})
  void saysThatThereIsNoSuchOrder(String wrong) {
    order.sent();

    assertThatThrownBy(() -> ask("planner", wrong))
        .hasStackTraceContaining("There is no open purchase order '%s'".formatted(wrong));
  }

  @Test
  void refusesOverRestWhoHasNothingToDoWithTheOrder() {
    var id = order.sent();

    var answer = askOverRest("store-manager", ORDER);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains(ORDER + " was requested by somebody else");
    assertThat(driver.openCommands(ORDER)).isEmpty();
    assertThat(driver.hasEnded(id)).isFalse();
  }

  @Test
  void answersAWrongNumberOverRestAsWrongAndNotAsForbidden() {
    var answer = askOverRest("planner", "PO-2026-999999");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("There is no open purchase order 'PO-2026-999999'");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everySequenceFlowIsTaken() {
    assertThat(flows.missedOf(CancellationRequest.KEY)).isEmpty();
  }

  private HttpResponse<String> askOverRest(String person, String reference) {
    return Visitor.system(port, person)
        .post(
            "/engine-rest/process-definition/key/cancellationRequest/submit-form",
            """
            {"variables": {"orderReference": {"value": "%s"}, "reason": {"value": "Mine"}}}
            """
                .formatted(reference));
  }

  private String ask(String person, String reference) {
    var request =
        purchasing.enter(
            CancellationRequest.KEY,
            person,
            Map.of("orderReference", reference, "reason", "Ordered twice"));
    driver.run();
    return request;
  }
}
