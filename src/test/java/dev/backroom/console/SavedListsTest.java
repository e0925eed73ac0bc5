package dev.backroom.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** People keep lists with their questions, for themselves, and nothing but lists. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class SavedListsTest {
  private static final String QUESTION = "/console/cases?q=SUP%203%264&state=open&page=0";

  @LocalServerPort int port;
  @Autowired JdbcClient database;

  @AfterEach
  void forget() {
    database.sql("delete from bk_saved_filter").update();
  }

  @Test
  void keepsTheQuestionAsItIsForThePersonAlone() {
    var planner = Visitor.loggedIn(port, "planner");

    var answer = keep(planner, "Mine & open", QUESTION);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(where -> assertThat(where).endsWith(QUESTION));
    assertThat(planner.page(QUESTION)).contains("Kept as <strong>Mine &amp; open</strong>");
    assertThat(planner.page("/console"))
        .contains(
            "My lists", "Mine &amp; open", "href=\"/console/cases?q=SUP%203%264&amp;state=open");
    assertThat(Visitor.loggedIn(port, "buyer").page("/console")).doesNotContain("My lists");
  }

  @Test
  void dropsOnlyOnesOwn() {
    var planner = Visitor.loggedIn(port, "planner");
    keep(planner, "Mine", QUESTION);
    var id = database.sql("select id from bk_saved_filter").query(Long.class).single();

    Visitor.loggedIn(port, "buyer").submit("/console/lists/%d/drop".formatted(id), "");
    assertThat(kept()).containsExactly("Mine");

    planner.submit("/console/lists/%d/drop".formatted(id), "");
    assertThat(kept()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/console/cases",
        "//elsewhere.example/console/cases",
        "javascript:alert(1)",
        "/console/cases/PO-1",
        "/console/../logout",
        "/console/access",
        "/console/cases#here",
        "/console/cases?q=<script>",
        "console/cases",
        ""
      })
  void keepsNothingButOurLists(String address) {
    var answer = keep(Visitor.loggedIn(port, "planner"), "Elsewhere", address);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(kept()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/cases",
        "/console/work/steps",
        "/console/messages",
        "/console/breaks",
        "/console/figures"
      })
  void offersItOnEachList(String address) {
    assertThat(Visitor.loggedIn(port, "operator").page(address))
        .contains("Keep this list as", "name=\"address\" value=\"%s\"".formatted(address));
  }

  @Test
  void takesEachNameOnceAndFiftyAtMost() {
    var planner = Visitor.loggedIn(port, "planner");
    keep(planner, "Twice", QUESTION);
    assertThat(keep(planner, " Twice ", QUESTION).body())
        .contains("You keep a list &#39;Twice&#39;");
    assertThat(keep(planner, " ", QUESTION).body()).contains("a name of 1 to 100 characters");
    assertThat(keep(planner, "n".repeat(101), QUESTION).statusCode()).isEqualTo(400);
    for (var number = 1; number < 50; number++) {
      assertThat(keep(planner, "List " + number, QUESTION).statusCode()).isEqualTo(302);
    }

    assertThat(keep(planner, "One more", QUESTION).body()).contains("You keep 50 lists");
    assertThat(kept()).hasSize(50);
    assertThat(keep(Visitor.loggedIn(port, "buyer"), "Twice", QUESTION).statusCode())
        .isEqualTo(302);
  }

  private static HttpResponse<String> keep(Visitor person, String name, String address) {
    return person.submit(
        "/console/lists", "name=%s&address=%s".formatted(encoded(name), encoded(address)));
  }

  private List<String> kept() {
    return database.sql("select name from bk_saved_filter").query(String.class).list();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
