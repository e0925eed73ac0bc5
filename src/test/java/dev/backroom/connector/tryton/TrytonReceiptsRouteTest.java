package dev.backroom.connector.tryton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.connector.Documents;
import dev.backroom.connector.Refusal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TrytonReceiptsRouteTest {
  private static final String RECEIVE = "tryton.post-goods-receipt";
  private static final String CANCEL = "tryton.cancel-purchase-order";
  private static final String CLOSE = "tryton.close-purchase-order";
  private static final String PURCHASE = "model.purchase.purchase.";
  private static final String SHIPMENT = "model.stock.shipment.in.";
  private static final String MOVE = "model.stock.move.";
  private static final String WIZARD = "wizard.purchase.handle.shipment.exception.";
  private static final String OPEN = move(31, 120, "draft", "null");
  private static final String GIVEN_UP = move(31, 120, "cancelled", "null");

  @RegisterExtension final TrytonStub tryton = new TrytonStub();

  @BeforeEach
  void holdOnePurchase() {
    tryton.answers(PURCHASE + "search", "[7]");
    tryton.answers(PURCHASE + "read", "[" + purchase(7, "processing") + "]");
    tryton.answers("model.product.product.search", "[24]");
    tryton.answers(SHIPMENT + "search", "[]");
    tryton.answers(SHIPMENT + "create", "[41]");
    shipmentIs("done");
  }

  @Test
  void receivesWhatIsGoodInOneCall() throws Throwable {
    hasMoves(OPEN);

    var answer = tryton.carryOut(RECEIVE, Documents.receipt());

    assertThat(answer.documentNumber()).isEqualTo("S-41");
    var shipment = tryton.calls(SHIPMENT + "create").get(0).path(0).path(0);
    assertThat(shipment.path("reference").asText()).isEqualTo("GR-7");
    assertThat(shipment.path("incoming_moves").toString())
        .isEqualTo("[[\"write\",[31],{\"quantity\":96.0}],[\"add\",[31]]]");
    assertThat(tryton.calls(SHIPMENT + "receive")).hasSize(1);
    assertThat(tryton.calls(SHIPMENT + "done")).hasSize(1);
    assertThat(tryton.calls(PURCHASE + "process")).hasSize(1);
  }

  @Test
  void createsNoShipmentWhenALostAnswerHadCreatedItAndFinishesIt() throws Throwable {
    tryton.answers(SHIPMENT + "search", "[41]");

    assertThat(tryton.carryOut(RECEIVE, Documents.receipt()).documentNumber()).isEqualTo("S-41");
    assertThat(tryton.calls(SHIPMENT + "create")).isEmpty();
    assertThat(tryton.calls(SHIPMENT + "receive")).hasSize(1);
    assertThat(tryton.calls(SHIPMENT + "done")).hasSize(1);
  }

  @Test
  void looksForTheReceiptAmongTheShipmentsOfThisPurchaseOnly() throws Throwable {
    hasMoves(OPEN);

    tryton.carryOut(RECEIVE, Documents.receipt());

    assertThat(tryton.calls(SHIPMENT + "search").get(0).path(0).toString())
        .isEqualTo(
            "[[\"id\",\"in\",[40]],[\"reference\",\"=\",\"GR-7\"],[\"state\",\"!=\",\"cancelled\"]]");
  }

  @Test
  void leavesMovesOfAnotherShipmentAlone() {
    hasMoves(move(31, 120, "draft", "\"stock.shipment.in,40\""));

    assertThatThrownBy(() -> tryton.carryOut(RECEIVE, Documents.receipt()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("nothing of SKU-0001 is open");
  }

  @Test
  void seesThatAShipmentIsNotDone() {
    hasMoves(OPEN);
    shipmentIs("received");

    assertThatThrownBy(() -> tryton.carryOut(RECEIVE, Documents.receipt()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("left shipment 41 in state received");
  }

  @Test
  void booksNothingWhenAllIsDamaged() throws Throwable {
    hasMoves(OPEN);
    var damaged = Documents.RECEIPT.replace("\"damagedQuantity\":4", "\"damagedQuantity\":100");

    var answer = tryton.carryOut(RECEIVE, Map.of("goodsReceived", damaged));

    assertThat(answer.documentNumber()).isEmpty();
    assertThat(tryton.calls(SHIPMENT + "create")).isEmpty();
  }

  @Test
  void receivesForTheNewestPlacedPurchase() throws Throwable {
    tryton.answers(PURCHASE + "search", "[9,8,7]");
    tryton.answers(
        PURCHASE + "read",
        "[" + purchase(9, "draft") + "]",
        "[" + purchase(8, "processing") + "]",
        "[" + purchase(7, "done") + "]",
        "[" + purchase(8, "processing") + "]");
    hasMoves(OPEN);

    tryton.carryOut(RECEIVE, Documents.receipt());

    assertThat(tryton.calls(PURCHASE + "process").get(0).path(0).toString()).isEqualTo("[8]");
  }

  @Test
  void failsWhenThePurchaseIsMissing() {
    tryton.answers(PURCHASE + "search", "[]");

    assertThatThrownBy(() -> tryton.carryOut(RECEIVE, Documents.receipt()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no placed purchase");
  }

  @Test
  void givesUpTheOpenMovesOfAPlacedPurchase() throws Throwable {
    hasMoves(OPEN, GIVEN_UP);
    tryton.answers(WIZARD + "create", "[\"51\",\"ask\",\"end\"]");

    assertThat(tryton.carryOut(CANCEL, Documents.order()).documentNumber()).isEqualTo("P-7");
    assertThat(tryton.calls(MOVE + "cancel")).hasSize(1);
    assertThat(forgotten().path("recreate_moves")).isEmpty();
    assertThat(forgotten().path("domain_moves").toString()).isEqualTo("[31]");
  }

  /** The answer to the exception was lost, or never asked for. */
  @Test
  void answersTheExceptionOfMovesThatAnAttemptHadGivenUp() throws Throwable {
    hasMoves(GIVEN_UP);
    tryton.answers(WIZARD + "create", "[\"51\",\"ask\",\"end\"]");

    tryton.carryOut(CLOSE, Documents.order());

    assertThat(tryton.calls(MOVE + "cancel")).isEmpty();
    assertThat(forgotten().path("domain_moves").toString()).isEqualTo("[31]");
  }

  @Test
  void seesThatAMoveIsStillOpen() {
    hasMoves(OPEN);

    assertThatThrownBy(() -> tryton.carryOut(CANCEL, Documents.order()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("still waits for goods of purchase P-7");
  }

  @Test
  void closesWhatIsReceivedWithoutMore() throws Throwable {
    hasMoves(move(31, 120, "done", "\"stock.shipment.in,40\""));

    assertThat(tryton.carryOut(CLOSE, Documents.order()).documentNumber()).isEqualTo("P-7");
    assertThat(tryton.calls(WIZARD + "create")).isEmpty();
  }

  @Test
  void answersThatThereIsNothingToUndo() throws Throwable {
    tryton.answers(PURCHASE + "search", "[]");

    assertThat(tryton.carryOut(CANCEL, Documents.order()).documentNumber()).isEmpty();
  }

  @Test
  void cancelsADraft() throws Throwable {
    tryton.answers(
        PURCHASE + "read",
        "[" + purchase(7, "confirmed") + "]",
        "[" + purchase(7, "cancelled") + "]");

    tryton.carryOut(CANCEL, Documents.order());

    assertThat(tryton.calls(PURCHASE + "draft")).hasSize(1);
    assertThat(tryton.calls(PURCHASE + "cancel")).hasSize(1);
  }

  @Test
  void seesThatAForbiddenCancellationDidNothing() {
    tryton.answers(PURCHASE + "read", "[" + purchase(7, "draft") + "]");

    assertThatThrownBy(() -> tryton.carryOut(CANCEL, Documents.order()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("left purchase 7 in state draft");
  }

  private JsonNode forgotten() {
    return tryton.calls(WIZARD + "execute").get(0).path(1).path("ask");
  }

  private void hasMoves(String... inTurn) {
    var answers = new String[inTurn.length];
    for (int at = 0; at < inTurn.length; at++) {
      answers[at] = "[" + inTurn[at] + "]";
    }
    tryton.answers(MOVE + "read", answers);
  }

  private void shipmentIs(String state) {
    tryton.answers(
        SHIPMENT + "read", "[{\"id\":41,\"number\":\"S-41\",\"state\":\"%s\"}]".formatted(state));
  }

  private static String purchase(long id, String state) {
    return """
           {"id":%d,"number":"P-%d","state":"%s","party":21,"company":3,"warehouse":23,
            "shipments":[40],"moves":[31]}"""
        .formatted(id, id, state);
  }

  private static String move(long id, long quantity, String state, String shipment) {
    return "{\"id\":%d,\"product\":24,\"quantity\":%d.0,\"state\":\"%s\",\"shipment\":%s}"
        .formatted(id, quantity, state, shipment);
  }
}
