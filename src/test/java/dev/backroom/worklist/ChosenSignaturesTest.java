package dev.backroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.Visitor;
import org.junit.jupiter.api.Test;

/** Which signatures the page shows, by the amount that somebody types in EUR. */
class ChosenSignaturesTest extends OrdersToSign {
  private static final String PAGE = "/console/signatures?atMost=";

  @Test
  void showsWhatCostsAsMuchAndNoMore() {
    var person = Visitor.loggedIn(port, "category-manager");

    assertThat(person.page(PAGE + "25000")).contains(key);
    assertThat(person.page(PAGE + "24999.99")).doesNotContain(key).contains("24999.99");
    assertThat(person.page(PAGE)).contains(key);
  }

  @Test
  void saysHowAnAmountIsWritten() {
    var answer = Visitor.loggedIn(port, "category-manager").get(PAGE + "much");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("is no amount in EUR; write it like 5000 or 5000.50.");
  }
}
