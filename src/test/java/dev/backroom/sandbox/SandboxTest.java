package dev.backroom.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

class SandboxTest extends SandboxOverHttp {

  @Test
  void holdsTwoOrdersWhenTheSameReferenceComesTwice() {
    create("PO-1", "SUP-ACME");
    create("PO-1", "SUP-ACME");

    assertThat(get("/sandbox/erp/purchase-orders?reference=PO-1")).hasSize(2);
  }

  @Test
  void refusesABlockedSupplierWithAReason() {
    var answer = post("/sandbox/erp/purchase-orders", order("PO-1", "SUP-BLOK", "SKU-0007"));

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(answer.getBody().path("code").asText()).isEqualTo("SUPPLIER_BLOCKED");
  }

  @Test
  void ignoresAForbiddenTransitionWithoutAWord() {
    var number = create("PO-1", "SUP-ACME");
    post("/sandbox/erp/purchase-orders/" + number + "/cancel", Map.of("externalId", "c"));

    var closed =
        post("/sandbox/erp/purchase-orders/" + number + "/close", Map.of("externalId", "d"));

    assertThat(closed.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(closed.getBody().path("state").asText()).isEqualTo("CANCELLED");
  }

  @Test
  void answersShipsAndDeliversAsTheDaysGoBy() {
    send("PO-1");
    assertThat(messages("supplier")).isEmpty();

    clock.advance(Duration.ofHours(13));
    assertThat(kinds("supplier")).containsExactly("ORDER_RESPONSE");
    clock.advance(Duration.ofDays(1));
    assertThat(kinds("supplier")).containsExactly("ORDER_RESPONSE", "DISPATCH_ADVICE");
    clock.advance(Duration.ofDays(1));
    assertThat(kinds("warehouse")).containsExactly("GOODS_RECEIPT");
  }

  @Test
  void keepsAMessageUntilItIsTaken() {
    send("PO-1");
    clock.advance(Duration.ofHours(13));

    system.delete(
        "/sandbox/supplier/messages/" + messages("supplier").get(0).path("messageId").asText());

    assertThat(messages("supplier")).isEmpty();
  }

  @Test
  void behavesAsItIsTold() {
    fix(
        Map.of(
            "answer", "CHANGE", "priceBasisPoints", 500, "shipPercent", 50, "damagedPercent", 10));
    send("PO-1");
    clock.advance(Duration.ofDays(3));

    var answer = messages("supplier").get(0).path("body");
    assertThat(answer.path("answer").asText()).isEqualTo("CHANGED");
    assertThat(answer.path("answersTo").asText()).startsWith("PO-1");
    assertThat(answer.at("/lines/0/unitPriceMinor").asLong()).isEqualTo(630);
    var receipt = messages("warehouse").get(0).path("body");
    assertThat(receipt.at("/lines/0/receivedQuantity").asLong()).isEqualTo(50);
    assertThat(receipt.at("/lines/0/damagedQuantity").asLong()).isEqualTo(5);
  }

  @Test
  void saysNothingWhenSilentAndShipsNothingWhenWithdrawn() {
    fix(Map.of("answer", "SILENT"));
    send("PO-1");
    fix(Map.of("answer", "ACCEPT"));
    send("PO-2");
    post("/sandbox/supplier/orders/PO-2/cancellations", Map.of("externalId", "x"));
    clock.advance(Duration.ofDays(9));

    assertThat(messages("supplier")).isEmpty();
    assertThat(messages("warehouse")).isEmpty();
  }

  @Test
  void showsItsOrdersOnAPage() {
    create("PO-1", "SUP-ACME");

    assertThat(operator.getForObject("/sandbox", String.class))
        .contains("PO-1", "100 x SKU-0001", "CONFIRMED");
  }

  @Test
  void showsTheLatestOrdersAndHowManyThereAre() {
    IntStream.rangeClosed(1, 51).forEach(number -> create("PO-OF-MANY-" + number, "SUP-ACME"));

    assertThat(operator.getForObject("/sandbox", String.class))
        .contains("<span>51</span> purchase orders", "PO-OF-MANY-51<", "PO-OF-MANY-2<")
        .doesNotContain("PO-OF-MANY-1<");
  }

  @Test
  void answersACancellationRequestOnceHoweverOftenItIsTold() {
    send("PO-1");
    for (var externalId : List.of("PO-1:ask:1", "PO-1:ask:1", "PO-1:ask:2")) {
      var answer =
          post(
              "/sandbox/supplier/orders/PO-1/cancellation-requests",
              Map.of("externalId", externalId));
      assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
    }
    clock.advance(Duration.ofHours(13));

    assertThat(kinds("supplier"))
        .filteredOn("CANCELLATION_RESPONSE"::equals)
        .as("one for each externalId")
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cancellation-requests", "cancellations", "reminders"})
  void wantsToKnowWhichMessageItIs(String what) {
    send("PO-1");

    assertThat(
            post("/sandbox/supplier/orders/PO-1/" + what, Map.of("subject", "?")).getStatusCode())
        .isEqualTo(HttpStatus.BAD_REQUEST);
  }

  @Test
  void deliversSoManyDaysAfterThePromisedOne() {
    fix(Map.of("lateDays", 3));
    send("PO-1");
    var promised = Duration.between(clock.instant(), Instant.parse("2030-01-01T00:00:00Z"));
    clock.advance(promised.plusDays(2));
    assertThat(messages("warehouse")).isEmpty();

    clock.advance(Duration.ofDays(2));
    var receipt = messages("warehouse").get(0).path("body");
    assertThat(receipt.path("receivedAt").asText()).startsWith("2030-01-04");
    assertThat(messages("supplier").findValuesAsText("expectedDate")).containsExactly("2030-01-04");
  }

  @Test
  void breaksNoMoreThanIsShipped() {
    fix(Map.of("shipPercent", 33, "damagedPercent", 100));
    send("PO-1");
    clock.advance(Duration.ofDays(3));

    var line = messages("warehouse").get(0).at("/body/lines/0");
    assertThat(line.path("damagedQuantity").asLong())
        .isEqualTo(line.path("receivedQuantity").asLong())
        .isEqualTo(33);
  }
}
