package dev.backroom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backroom.intake.Receipt.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** docs/openapi.yaml says neither more nor less than the code does. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class ApiDescriptionTest {
  private static final String PROBLEM = "#/components/responses/Problem";
  private static final String RECEIPTS = "#/components/responses/Receipts";

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Test
  void describesEveryAddressThatOthersRelyOnWithItsParameters() throws IOException {
    assertThat(DescribedApi.parameters(DescribedApi.read()))
        .isEqualTo(MappedApi.parameters(mappings));
  }

  @Test
  void describesWhatIsAnsweredWhenAllGoesWell() throws IOException {
    var answers = DescribedApi.answers(DescribedApi.read());

    MappedApi.goodAnswers(mappings)
        .forEach(
            (address, status) -> assertThat(answers.get(address)).as(address).contains(status));
  }

  @Test
  void describesEveryRefusalAsAProblemAndEveryReceipt() throws IOException {
    assertThat(refusalsWithoutAProblem(DescribedApi.read())).isEmpty();
    assertThat(DescribedApi.read().at("/components/schemas/Receipt/properties/outcome/enum"))
        .extracting(JsonNode::asText)
        .containsExactly(Stream.of(Outcome.values()).map(Outcome::name).toArray(String[]::new));
  }

  @Test
  void seesWhatTheDescriptionLacks() throws IOException {
    var api = DescribedApi.read();
    ((ObjectNode) api.path("paths")).remove("/api/inbox/conflicts");
    ((ObjectNode) api.at("/paths/~1api~1cases/get")).remove("parameters");
    ((ObjectNode) api.at("/paths/~1api~1inbox/get/responses/403")).remove("$ref");

    assertThat(DescribedApi.parameters(api))
        .doesNotContainKey("GET /api/inbox/conflicts")
        .isNotEqualTo(MappedApi.parameters(mappings));
    assertThat(DescribedApi.parameters(api).get("GET /api/cases"))
        .isNotEqualTo(MappedApi.parameters(mappings).get("GET /api/cases"));
    assertThat(DescribedApi.parameters(api).get("GET /api/inbox"))
        .isEqualTo(MappedApi.parameters(mappings).get("GET /api/inbox"));
    assertThat(refusalsWithoutAProblem(api)).containsExactly("GET /api/inbox 403");
  }

  private static List<String> refusalsWithoutAProblem(JsonNode api) {
    var without = new ArrayList<String>();
    DescribedApi.operations(api)
        .forEach(
            operation ->
                operation
                    .node()
                    .path("responses")
                    .properties()
                    .forEach(
                        answer -> {
                          var wanted =
                              operation.address().equals("POST /events")
                                      && answer.getKey().equals("409")
                                  ? RECEIPTS
                                  : PROBLEM;
                          if (answer.getKey().startsWith("4")
                              && !answer.getValue().path("$ref").asText().equals(wanted)) {
                            without.add(operation.address() + " " + answer.getKey());
                          }
                        }));
    return without;
  }
}
