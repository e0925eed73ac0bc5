package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.Visitor;
import dev.backroom.engine.Fact;
import dev.backroom.engine.FactKind;
import dev.backroom.ledger.LedgerDriver;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The exports of a period keep the published schemas and say the same in every form. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerExportFormsTest {
  private static final String ORDER = "PO-2026-000876";
  private static final String PERIOD = "?from=2026-06-03&until=2026-06-03";
  private static final String EMPTY = "?from=2019-01-01&until=2019-01-01";
  private static final List<String> ALL = List.of("CSV", "XES", "OCEL", "OCEL_XML", "OCEL_SQLITE");

  @Autowired CaseDriver driver;
  @Autowired PurchaseOrderDriver purchasing;
  @Autowired LedgerDriver ledger;
  @Autowired JdbcClient database;
  @Autowired ApplicationEventPublisher facts;
  @Autowired ObjectMapper json;
  @LocalServerPort int port;
  @TempDir Path directory;
  private Visitor auditor;

  @BeforeAll
  void signAndReceiveOneOrder() {
    driver.timeIs("2026-06-03T09:00:00Z");
    purchasing.raise(ORDER, 120);
    purchasing.erpOffers(ORDER, Supply.usual());
    purchasing.sign("buyer", ORDER);
    driver.answer(OrderOnItsWay.CREATE, ORDER);
    facts.publishEvent(
        Fact.of(
            FactKind.COMMAND_ANSWERED,
            ORDER,
            Fact.details("topic", OrderOnItsWay.CREATE, "document", "4500876")));
    report("shipment.announced", Orders.shipment(ORDER, "DN-876", 120));
    report("goods.received", Orders.receipt(ORDER, "GR-876", 120, 0));
    driver.timeIs("2026-06-04T09:00:00Z");
    ledger.sealAndIndex();
    auditor = Visitor.loggedIn(port, "auditor");
  }

  @AfterAll
  void forget() {
    purchasing.forget(ORDER);
    database.sql("delete from bk_inbox where subject = ?").param(ORDER).update();
  }

  @Test
  void keepsThePublishedSchemas() throws Exception {
    for (var period : List.of(PERIOD, EMPTY)) {
      assertThat(PublishedSchemas.ocelJson(log("OCEL", period))).isEmpty();
      assertThat(PublishedSchemas.ocelXml(log("OCEL_XML", period))).isEmpty();
      assertThat(PublishedSchemas.xes(log("XES", period))).isEmpty();
    }
  }

  @Test
  void wouldSeeWhatASchemaDoesNotAllow() throws Exception {
    assertThat(PublishedSchemas.ocelJson(changed("OCEL", "\"eventTypes\"", "\"events2\"")))
        .isNotEmpty();
    assertThat(PublishedSchemas.ocelJson(changed("OCEL", "T09:00:00Z", " 9 o'clock"))).isNotEmpty();
    assertThat(PublishedSchemas.ocelXml(changed("OCEL_XML", "object-id=\"case:", "object-id=\"x:")))
        .isNotEmpty();
    assertThat(PublishedSchemas.xes(changed("XES", "1849.2016", "1849-2016"))).isNotEmpty();
  }

  /**
   * What the keys of the XML schema want, and more: by the object's own type, with a value of it.
   */
  @Test
  void saysOfThingsOnlyWhatTheirTypeDeclares() throws Exception {
    var told = json.readTree(log("OCEL", PERIOD));
    var declared =
        elements(told.path("objectTypes"))
            .collect(
                Collectors.toMap(
                    type -> type.path("name").asText(),
                    type ->
                        elements(type.path("attributes"))
                            .collect(
                                Collectors.toMap(
                                    attribute -> attribute.path("name").asText(),
                                    attribute -> attribute.path("type").asText()))));

    assertThat(declared.values().stream().flatMap(types -> types.keySet().stream()))
        .doesNotHaveDuplicates();
    for (var object : told.path("objects")) {
      for (var said : object.path("attributes")) {
        var type = declared.get(object.path("type").asText()).get(said.path("name").asText());
        assertThat(said.path("value").asText())
            .matches("integer".equals(type) ? "\\d+" : "string".equals(type) ? "(?s).+" : "never");
      }
    }
  }

  /** In JSON, XML and SQLite alike. */
  @Test
  void saysTheSameInAllThreeFormsOfOcel() throws Exception {
    var told = json.readTree(log("OCEL", PERIOD));
    var xml = new String(log("OCEL_XML", PERIOD), StandardCharsets.UTF_8);
    var sqlite = sqlite();

    assertThat(count(sqlite, "event")).isEqualTo(told.path("events").size());
    assertThat(count(sqlite, "object")).isEqualTo(told.path("objects").size());
    assertThat(count(sqlite, "event_map_type")).isEqualTo(told.path("eventTypes").size());
    assertThat(count(sqlite, "object_object")).isEqualTo(relations(told, "objects"));
    assertThat(count(sqlite, "event_object")).isEqualTo(relations(told, "events"));
    assertThat(xml.split("<event id=").length - 1).isEqualTo(told.path("events").size());
    assertThat(xml.split("<object id=").length - 1).isEqualTo(told.path("objects").size());
    assertThat(xml.split("<object object-id=").length - 1)
        .isEqualTo((int) (relations(told, "objects") + relations(told, "events")));
  }

  /** What the standard says of the relational form, checked by SQLite itself. */
  @Test
  void makesADatabaseInWhichEveryReferenceLeadsSomewhere() throws Exception {
    var sqlite = sqlite();

    assertThat(sqlite.sql("pragma integrity_check").query(String.class).list())
        .containsExactly("ok");
    assertThat(sqlite.sql("pragma foreign_key_check").query().listOfRows()).isEmpty();
    assertThat(
            sqlite
                .sql("select distinct typeof(\"amountMinor\") from object_Case")
                .query(String.class)
                .list())
        .contains("integer");
    assertThat(
            sqlite
                .sql(
                    """
                    select sum((select count(*) from pragma_table_info('event_' || ocel_type_map)))
                    from event_map_type
                    """)
                .query(Long.class)
                .single())
        .isEqualTo(7L * count(sqlite, "event_map_type"));
  }

  @Test
  void namesThePartsThatThingsAndPeoplePlay() throws Exception {
    var told = json.readTree(log("OCEL", PERIOD));
    var about =
        elements(told.path("objects"))
            .filter(object -> object.path("id").asText().equals("case:" + ORDER))
            .findFirst()
            .orElseThrow();

    assertThat(elements(about.path("relationships")).map(LedgerExportFormsTest::part))
        .contains(
            "names item:SKU-0001",
            "names receipt:GR-876",
            "names shipment:DN-876",
            "supplied by supplier:SUP-ACME",
            "answered with document:4500876")
        .anyMatch(part -> part.startsWith("signed by person:p-"))
        .anyMatch(part -> part.startsWith("requested by person:p-"));
    assertThat(about.path("attributes").findValuesAsText("name"))
        .contains("process", "amountMinor", "currency", "location", "category");
  }

  @Test
  void saysInItsManifestWhatIsInIt() throws Exception {
    for (var format : ALL) {
      var exported = ExportedPeriod.fetch(auditor, format, PERIOD);
      var manifest = json.readTree(exported.manifest());
      var listed = manifest.at("/files/0");

      assertThat(exported.files()).containsOnlyKeys(listed.path("name").asText(), "manifest.json");
      assertThat(listed.path("size").asInt()).isEqualTo(exported.log().length);
      assertThat(listed.path("cases").asInt()).isOne();
      assertThat(listed.path("events").asInt())
          .isEqualTo(json.readTree(log("OCEL", PERIOD)).path("events").size());
      assertThat(manifest.path("signature").asText()).isEqualTo("not signed");
      assertThat(manifest.at("/head/hash").asText()).hasSize(64);
    }
  }

  private void report(String type, String payload) {
    var answer =
        Visitor.system(port, "integration")
            .send(
                "POST",
                "/events",
                "application/cloudevents+json",
                """
                {"specversion":"1.0","id":"%s-%s","source":"/forms-test","type":"%s","subject":"%s","data":%s}"""
                    .formatted(type, ORDER, type, ORDER, payload));
    assertThat(answer.statusCode()).isEqualTo(202);
  }

  private byte[] log(String format, String period) {
    return ExportedPeriod.fetch(auditor, format, period).log();
  }

  private byte[] changed(String format, String text, String other) {
    var log = new String(log(format, PERIOD), StandardCharsets.UTF_8);
    assertThat(log).contains(text);
    return log.replaceFirst(text, other).getBytes(StandardCharsets.UTF_8);
  }

  private JdbcClient sqlite() throws Exception {
    var file = Files.createTempFile(directory, "export", ".sqlite");
    Files.write(file, log("OCEL_SQLITE", PERIOD));
    return JdbcClient.create(new DriverManagerDataSource("jdbc:sqlite:" + file));
  }

  private static int count(JdbcClient sqlite, String table) {
    return sqlite.sql("select count(*) from " + table).query(Integer.class).single();
  }

  private static long relations(JsonNode log, String of) {
    return elements(log.path(of)).mapToLong(one -> one.path("relationships").size()).sum();
  }

  private static String part(JsonNode relation) {
    return relation.path("qualifier").asText() + " " + relation.path("objectId").asText();
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
