package dev.backroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backroom.Visitor;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The reasons of the approval form are the only ones, on the page and in the record. */
class ReasonCodesTest extends OrdersToSign {
  private static final Path FORM = Path.of("processes/approval/approval.form");
  private static final Pattern SELECT =
      Pattern.compile("<select id=\"reasonCode\".*?</select>", Pattern.DOTALL);
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern OPTION = Pattern.compile("<option value=\"(.+?)\">(.+?)</option>");

  @Test
  void thePageOffersWhatTheFormLists() throws IOException {
    var page = Visitor.loggedIn(port, "category-manager").page("/console/signatures");

    assertThat(offered(page)).hasSize(8).isEqualTo(listed());
  }

  @Test
  void aRefusedPageOffersThemToo() throws IOException {
    var person = Visitor.loggedIn(port, "category-manager");
    var token = TOKEN.matcher(person.page("/console/signatures"));
    assertThat(token.find()).isTrue();

    var refused =
        person.send(
            "POST",
            "/console/signatures",
            "application/x-www-form-urlencoded",
            "decision=ASK&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(offered(refused.body())).isEqualTo(listed());
  }

  @Test
  void whatTheFormDoesNotListIsRefused() {
    var answer = signed("WHIM");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("'reasonCode' must be one of [PRICE, QUANTITY");
    assertThat(signatures(key)).isEmpty();
    assertThat(signed("PRICE").statusCode()).isEqualTo(204);
    assertThat(signatures(key)).hasSize(1);
  }

  private HttpResponse<String> signed(String reasonCode) {
    return Visitor.system(port, "category-manager")
        .post(
            "/engine-rest/task/%s/complete".formatted(task(order).getId()),
            """
            {"variables": {"decision": {"value": "REJECT"}, "comment": {"value": "Too dear"},
              "reasonCode": {"value": "%s"}}}"""
                .formatted(reasonCode));
  }

  private static List<String> offered(String page) {
    var select = SELECT.matcher(page);
    assertThat(select.find()).as(page).isTrue();
    var options = OPTION.matcher(select.group());
    var offered = new ArrayList<String>();
    while (options.find()) {
      offered.add(options.group(1) + " " + options.group(2));
    }
    return offered;
  }

  private static List<String> listed() throws IOException {
    var listed = new ArrayList<String>();
    for (var field : new ObjectMapper().readTree(FORM.toFile()).path("components")) {
      if (field.path("key").asText().equals("reasonCode")) {
        field
            .path("values")
            .forEach(
                one -> listed.add(one.path("value").asText() + " " + one.path("label").asText()));
      }
    }
    return listed;
  }
}
