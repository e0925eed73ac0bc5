package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.Visitor;
import dev.backroom.ledger.LedgerDriver;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The events of a period as files: as many as the engine counted, in each format the same. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerExportPageTest {
  private static final String ORDER = "PO-2026-000875";
  private static final String PERIOD = "?from=2026-06-01&until=2026-06-01";

  @Autowired CaseDriver driver;
  @Autowired PurchaseOrderDriver purchasing;
  @Autowired LedgerDriver ledger;
  @Autowired HistoryService history;
  @Autowired ObjectMapper json;
  @LocalServerPort int port;
  private Visitor auditor;

  @BeforeAll
  void signOneOrder() {
    driver.timeIs("2026-06-01T09:00:00Z");
    purchasing.raise(ORDER, 120);
    purchasing.erpOffers(ORDER, Supply.usual());
    purchasing.reject("buyer", ORDER);
    driver.timeIs("2026-06-02T09:00:00Z");
    ledger.sealAndIndex();
    auditor = Visitor.loggedIn(port, "auditor");
  }

  @AfterAll
  void forget() {
    purchasing.forget(ORDER);
  }

  @Test
  void holdsAsManyEventsAsTheEngineCounted() throws Exception {
    var counted =
        activities()
            .collect(
                Collectors.groupingBy(activity -> activity.split(":")[0], Collectors.counting()));

    var instances =
        history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(ORDER).list();
    assertThat(counted.get("case started")).isEqualTo(instances.size());
    assertThat(counted.get("decision made"))
        .isEqualTo(
            instances.stream()
                .mapToLong(
                    one ->
                        history
                            .createHistoricDecisionInstanceQuery()
                            .processInstanceId(one.getId())
                            .count())
                .sum());
    assertThat(counted.get("task completed"))
        .isEqualTo(
            instances.stream()
                .mapToLong(
                    one ->
                        history
                            .createHistoricTaskInstanceQuery()
                            .processInstanceId(one.getId())
                            .finished()
                            .count())
                .sum());
  }

  @Test
  void saysTheSameInEveryFormat() throws Exception {
    var ids = csv().map(line -> line.get("event")).toList();

    assertThat(xes("event").map(event -> value(event, "concept:instance"))).isEqualTo(ids);
    assertThat(elements(ocel().path("events")).map(event -> event.path("id").asText()))
        .isEqualTo(ids);
    assertThat(xes("trace").map(trace -> value(trace, "concept:name"))).containsExactly(ORDER);
  }

  /** OCEL 2.0: every object and type that an event names is declared, once. */
  @Test
  void namesNoObjectThatItDoesNotDeclare() {
    var log = ocel();
    var objects = ids(log.path("objects"), "id");
    var objectTypes = ids(log.path("objectTypes"), "name");
    var eventTypes = ids(log.path("eventTypes"), "name");

    assertThat(objects).contains("case:" + ORDER);
    assertThat(elements(log.path("objects")).map(object -> object.path("type").asText()))
        .allMatch(objectTypes::contains);
    assertThat(elements(log.path("events")).map(event -> event.path("type").asText()))
        .allMatch(eventTypes::contains);
    assertThat(
            Stream.concat(elements(log.path("events")), elements(log.path("objects")))
                .flatMap(one -> elements(one.path("relationships")))
                .map(related -> related.path("objectId").asText()))
        .isNotEmpty()
        .allMatch(objects::contains);
  }

  @Test
  void namesNobody() {
    for (var format : List.of("CSV", "XES", "OCEL", "OCEL_XML", "OCEL_SQLITE")) {
      assertThat(export(format))
          .contains(ORDER)
          .doesNotContain("\"buyer\"")
          .doesNotContain(">buyer<")
          .doesNotContain("person:buyer");
    }
  }

  @Test
  void isForThoseWhoMayLookAtAllCases() {
    var planner = Visitor.loggedIn(port, "planner");

    assertThat(planner.get("/console/export").statusCode()).isEqualTo(403);
    assertThat(planner.get("/console/export/CSV" + PERIOD).statusCode()).isEqualTo(403);
    assertThat(auditor.get("/console/export").statusCode()).isEqualTo(200);
  }

  private String export(String format) {
    return new String(ExportedPeriod.fetch(auditor, format, PERIOD).log(), StandardCharsets.UTF_8);
  }

  private Stream<String> activities() throws Exception {
    return csv().map(line -> line.get("activity"));
  }

  private Stream<Map<String, String>> csv() throws Exception {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(export("CSV")))
        .stream()
        .map(line -> line.toMap());
  }

  private Stream<Element> xes(String name) throws Exception {
    var found =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(export("XES"))))
            .getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(at -> (Element) found.item(at));
  }

  private static String value(Element of, String key) {
    var children = of.getChildNodes();
    return IntStream.range(0, children.getLength())
        .mapToObj(children::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(child -> child.getAttribute("key").equals(key))
        .map(child -> child.getAttribute("value"))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode ocel() {
    try {
      return json.readTree(export("OCEL"));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Set<String> ids(JsonNode array, String field) {
    var ids = new TreeSet<String>();
    elements(array).forEach(one -> assertThat(ids.add(one.path(field).asText())).isTrue());
    return ids;
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
