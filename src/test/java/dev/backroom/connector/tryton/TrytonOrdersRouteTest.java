package dev.backroom.connector.tryton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.backroom.connector.Documents;
import dev.backroom.connector.Refusal;
import dev.backroom.connector.SystemUnavailable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrytonOrdersRouteTest {
  private static final String CREATE = "tryton.create-purchase-order";
  private static final String PURCHASE = "model.purchase.purchase.";
  private static final String CREATED = PURCHASE + "create";
  private static final String CONFIRM = PURCHASE + "confirm";
  private static final String NONE = "[]";

  @RegisterExtension final TrytonStub tryton = new TrytonStub();

  @BeforeEach
  void knowMasterData() {
    tryton.answers("model.party.party.search", "[21]");
    tryton.answers("model.currency.currency.search", "[22]");
    tryton.answers("model.stock.location.search", "[23]");
    tryton.answers("model.product.product.search", "[24]");
    tryton.answers(
        PURCHASE + "on_change_party", "{\"invoice_address\":4,\"payment_term\":5,\"currency\":1}");
    tryton.answers(
        "model.purchase.line.on_change_product",
        "{\"unit\":6,\"taxes\":{\"add\":[[0,{\"id\":8}]]}}");
  }

  @Test
  void createsAndConfirmsWithReferenceAndKeyAndWhatTrytonFillsIn() throws Throwable {
    holds(NONE);
    tryton.answers(CREATED, "[7]");
    isInState("draft", "processing");

    var answer = tryton.carryOut(CREATE, Documents.order());

    assertThat(answer.documentNumber()).isEqualTo("P-7");
    var purchase = tryton.calls(CREATED).get(0).path(0).path(0);
    assertThat(purchase.path("reference").asText()).isEqualTo("PO-1");
    assertThat(purchase.path("description").asText()).isEqualTo("PO-1:service_x:1");
    assertThat(purchase.path("company").asLong()).isEqualTo(3);
    assertThat(purchase.path("currency").asLong()).isEqualTo(22);
    assertThat(purchase.path("payment_term").asLong()).isEqualTo(5);
    assertThat(purchase.path("delivery_date").path("month").asInt()).isEqualTo(12);
    var line = purchase.path("lines").path(0).path(1).path(0);
    assertThat(line.path("unit").asLong()).isEqualTo(6);
    assertThat(line.path("unit_price").path("decimal").asText()).isEqualTo("6.00");
    assertThat(line.path("taxes").toString()).isEqualTo("[[\"add\",[8]]]");
    assertThat(tryton.calls(CONFIRM)).hasSize(1);
  }

  @Test
  void looksForTheReferenceTheKeyAndNothingCancelled() throws Throwable {
    holds("[7]");
    isInState("processing");

    tryton.carryOut(CREATE, Documents.order());

    assertThat(tryton.calls(PURCHASE + "search").get(0).path(0).toString())
        .isEqualTo(
            "[[\"reference\",\"=\",\"PO-1\"],[\"description\",\"=\",\"PO-1:service_x:1\"],"
                + "[\"state\",\"!=\",\"cancelled\"]]");
  }

  @Test
  void createsNothingWhenALostAnswerHadCreatedIt() throws Throwable {
    holds("[7]");
    isInState("processing");

    assertThat(tryton.carryOut(CREATE, Documents.order()).documentNumber()).isEqualTo("P-7");
    assertThat(tryton.calls(CREATED)).isEmpty();
    assertThat(tryton.calls(CONFIRM)).isEmpty();
  }

  /**
   * Confirmed counts as half-done: Tryton opens the moves afterwards, and may have failed at it.
   */
  @ParameterizedTest
  @ValueSource(strings = {"draft", "quotation", "confirmed"})
  void takesUpWhatAnAttemptHasLeft(String state) throws Throwable {
    holds("[7]");
    isInState(state, "processing");

    assertThat(tryton.carryOut(CREATE, Documents.order()).documentNumber()).isEqualTo("P-7");
    assertThat(tryton.calls(CREATED)).isEmpty();
    assertThat(tryton.calls(CONFIRM)).hasSize(1);
    assertThat(tryton.calls(PURCHASE + "process")).hasSize(1);
  }

  @Test
  void seesThatAForbiddenButtonDidNothing() {
    holds("[7]");
    isInState("quotation");

    assertThatThrownBy(() -> tryton.carryOut(CREATE, Documents.order()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("left purchase 7 in state quotation");
  }

  @Test
  void tellsARefusalAndCancelsTheDraftOfIt() {
    holds("[7]");
    tryton.errs(CONFIRM, "[\"UserError\",[\"The supplier is on hold\",\"\",null]]");
    isInState("quotation", "cancelled");

    assertThatThrownBy(() -> tryton.carryOut(CREATE, Documents.order()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("The supplier is on hold");
    assertThat(tryton.calls(PURCHASE + "cancel")).hasSize(1);
  }

  @Test
  void readsTheTextOfAWarning() {
    holds("[7]");
    isInState("quotation", "cancelled");
    tryton.errs(CONFIRM, "[\"UserWarning\",[\"a.name\",\"Ordered twice?\",\"\"]]");

    assertThatThrownBy(() -> tryton.carryOut(CREATE, Documents.order()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Ordered twice?");
  }

  @Test
  void refusesWhatTrytonDoesNotKnow() {
    holds(NONE);
    tryton.answers("model.currency.currency.search", NONE);

    assertThatThrownBy(() -> tryton.carryOut(CREATE, Documents.order()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no currency.currency has the code EUR");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"ConcurrencyException\",\"purchase.purchase,7\"]",
        "[\"could not connect to server\",\"Traceback\"]"
      })
  void triesAgainAfterAnyOtherError(String error) {
    holds("[7]");
    isInState("draft");
    tryton.errs(CONFIRM, error);

    assertThatThrownBy(() -> tryton.carryOut(CREATE, Documents.order()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Tryton failed at model.purchase.purchase.confirm");
  }

  /** A look-up that failed must never read as "there is none". */
  @ParameterizedTest
  @EnumSource(Fault.class)
  void createsNothingAfterALookUpThatWasCut(Fault fault) {
    tryton.breaks(PURCHASE + "search", fault);

    assertThatThrownBy(() -> tryton.carryOut(CREATE, Documents.order()))
        .isInstanceOf(SystemUnavailable.class);
    assertThat(tryton.calls(CREATED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503})
  void seesThatTrytonCannotNow(int status) {
    tryton.answersStatus(PURCHASE + "search", status);

    assertThatThrownBy(() -> tryton.carryOut(CREATE, Documents.order()))
        .isInstanceOf(SystemUnavailable.class);
    assertThat(tryton.calls(CREATED)).isEmpty();
  }

  @Test
  void logsInAgainWhenTheSessionIsForgotten() throws Throwable {
    tryton.answersOnce(PURCHASE + "search", 401, "[7]");
    isInState("processing");

    assertThat(tryton.carryOut(CREATE, Documents.order()).documentNumber()).isEqualTo("P-7");
    assertThat(tryton.calls("common.db.login")).hasSize(2);
  }

  @Test
  void usesOneSessionForAllCalls() throws Throwable {
    holds("[7]");
    isInState("processing");

    tryton.carryOut(CREATE, Documents.order());
    tryton.carryOut(CREATE, Documents.order());

    assertThat(tryton.calls("common.db.login")).hasSize(1);
  }

  @Test
  void refusesToChangeWhatIsConfirmed() {
    holds("[7]");
    isInState("processing");

    assertThatThrownBy(() -> tryton.carryOut("tryton.change-purchase-order", Documents.order()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("P-7 is confirmed");
  }

  private void holds(String purchases) {
    tryton.answers(PURCHASE + "search", purchases);
  }

  private void isInState(String... states) {
    var reads = new String[states.length];
    for (int at = 0; at < states.length; at++) {
      reads[at] = "[{\"id\":7,\"number\":\"P-7\",\"state\":\"%s\"}]".formatted(states[at]);
    }
    tryton.answers(PURCHASE + "read", reads);
  }
}
