package dev.backroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backroom.Visitor;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** What the start form of a purchase order answers to whoever fills it in over REST. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class StartFormsTest {
  private static final String START =
      "/engine-rest/process-definition/key/purchaseOrder/submit-form";
  private static final String RIGHT =
      """
      {"sku": {"value": "SKU-0001"}, "quantity": {"value": 60}, "needBy": {"value": "2026-12-31"},
       "locationId": {"value": "s001"}, "category": {"value": "grocery"},
       "costCentre": {"value": "CC-100"}, "reason": {"value": "Shelf is empty"}}
      """;

  private static final String OBJECT =
      """
      {"value": "{}", "type": "Object", "valueInfo": {
        "objectTypeName": "java.util.HashMap", "serializationDataFormat": "application/json"}}
      """;

  @LocalServerPort int port;
  @Autowired RuntimeService runtime;

  @Test
  void startsWithEveryFieldFilledIn() throws Exception {
    var answer = start("reason", "{\"value\": \"Promotion\"}");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    runtime.deleteProcessInstance(Visitor.json(answer).path("id").asText(), "shown");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          sku,         {},                                        is missing
          sku,         {"value": " "},                            is missing
          sku,         {"value": 7},                              must be a text
          quantity,    {"value": "ten"},                          must be a whole number
          quantity,    {"value": 1.5},                            must be a whole number
          quantity,    {"value": 0},                              must be at least 1
          quantity,    {"value": 2000000},                        must be at most 1000000
          needBy,      {"value": "tomorrow"},                     must be a date such as 2026-12-31
          needBy,      {"value": 20261231},                       must be a date
          locationId,  {"value": "mars"},                         `must be one of [s001, s002, s003, dc01]`
          category,    {"value": true},                           must be one of
          """)
  void refusesAWrongFieldByNameAndSaysWhatWouldBeRight(String field, String value, String fault)
      throws Exception {
    var answer = start(field, value);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(Visitor.json(answer).path("type").asText()).isEqualTo("WrongInput");
    assertThat(Visitor.json(answer).path("message").asText())
        .contains("'%s' %s".formatted(field, fault));
  }

  @Test
  void takesNoObjectForAText() throws Exception {
    var answer = start("reason", OBJECT);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("'reason' takes no Java object");
  }

  @Test
  void takesNoObjectForTheRequester() throws Exception {
    var answer = start("requester", OBJECT);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    assertThat(answer.body()).contains("own name");
  }

  private HttpResponse<String> start(String field, String value) throws Exception {
    var json = new ObjectMapper();
    var variables = (ObjectNode) json.readTree(RIGHT);
    variables.set(field, json.readTree(value));
    return Visitor.system(port, "planner").post(START, "{\"variables\": " + variables + "}");
  }
}
