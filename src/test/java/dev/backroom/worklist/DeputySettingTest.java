package dev.backroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.Visitor;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may set and end whose deputy. */
class DeputySettingTest extends DeputyOrders {
  @ParameterizedTest(name = "{0} sets a deputy of {1} for {2}: {3}")
  @CsvSource(
      nullValues = "all",
      textBlock =
          """
          finance-controller,     category-manager,  all,       201
          merchandising-director, category-manager,  all,       403
          category-manager,       buyer2,            all,       201
          category-manager2,      buyer2,            all,       403
          category-manager2,      buyer2,            household, 201
          category-manager2,      buyer2,            grocery,   403
          marketing,              category-manager,  all,       403
          buyer,                  category-manager,  all,       403
          category-manager,       marketing,         all,       403
          admin,                  category-manager,  all,       201
          """)
  void isSetByOneselfByTheNextLevelOrAnAdministrator(
      String by, String holder, String scope, int status) {
    var more = scope == null ? "" : "\"scope\": \"%s\",".formatted(scope);

    var answer = post(by, body("ecommerce", DAY, more + "\"holder\": \"%s\",".formatted(holder)));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }

  @Test
  void isEndedByNobodyElse() {
    var deputyship = set(CATEGORY_MANAGER, body("marketing", DAY, ""));

    var answer =
        Visitor.system(port, "buyer").post("/api/deputies/" + id(deputyship) + "/end", "{}");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(seenBy("marketing")).isEqualTo(1);
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(post("buyer", body("buyer", DAY, "")).body()).contains("his own deputy");
    assertThat(post("buyer", body("nobody", DAY, "")).body()).contains("no person nobody");
    assertThat(post("buyer", body("marketing", DAY, "\"scope\": \"mars\",")).body())
        .contains("no location or category");
    assertThat(post("buyer", body("marketing", DAY.negated(), "")).body())
        .contains("not after the beginning");
    assertThat(
            post("buyer", body("marketing", DAY, "\"from\": \"%s\",".formatted(Instant.EPOCH)))
                .body())
        .contains("which is past");
  }
}
