package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import dev.backroom.Browser;
import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.Visitor;
import dev.backroom.engine.EngineClock;
import dev.backroom.engine.Fact;
import dev.backroom.engine.FactKind;
import dev.backroom.ledger.LedgerDriver;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The catalogue of controls is true, and what an auditor draws anybody can draw again. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ControlsPageTest {
  private static final String ORDER = "PO-2026-000891";
  private static final String DAY = "?from=2026-07-01&until=2026-07-01";
  private static final String BUSY_DAY = "?from=2032-07-01&until=2032-07-01";
  private static final int DEEDS = 60;

  @Autowired CaseDriver driver;
  @Autowired PurchaseOrderDriver purchasing;
  @Autowired LedgerDriver ledger;
  @Autowired ApplicationEventPublisher facts;
  @Autowired EngineClock clock;
  @Autowired JdbcClient database;
  @Autowired Environment settings;
  @LocalServerPort int port;
  private Visitor auditor;

  record Listed(String id, String process, String element, String table, List<String> tests) {}

  @BeforeAll
  void somethingIsSignedAndMuchIsDoneByHand() {
    driver.timeIs("2026-07-01T09:00:00Z");
    purchasing.raise(ORDER, 120);
    purchasing.erpOffers(ORDER, Supply.usual());
    purchasing.reject("buyer", ORDER);
    clock.set(Instant.parse("2032-07-01T09:00:00Z"));
    IntStream.range(0, DEEDS)
        .forEach(
            number ->
                facts.publishEvent(
                    Fact.of(
                            FactKind.INTERVENTION,
                            null,
                            Fact.details("operation", "SetVariable", "after", "=" + number))
                        .by("operator")));
    driver.timeIs("2026-07-02T09:00:00Z");
    ledger.sealAndIndex();
    auditor = Visitor.loggedIn(port, "auditor");
  }

  @AfterAll
  void forget() {
    purchasing.forget(ORDER);
  }

  @Test
  void namesModelsAndTestsThatExist() throws IOException {
    var listed =
        Binder.get(settings)
            .bind("backroom.controls.catalogue", Bindable.listOf(Listed.class))
            .get();
    assertThat(listed).hasSizeGreaterThan(10);
    try (var files = Files.walk(Path.of("src/test/java"))) {
      assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
          .containsAll(
              listed.stream()
                  .flatMap(one -> one.tests().stream())
                  .map(test -> test + ".java")
                  .toList());
    }
    for (var one : listed) {
      if (one.table() != null) {
        assertThat(auditor.get("/console/tables/live/" + one.table()).statusCode())
            .as(one.table())
            .isEqualTo(200);
      }
      if (one.process() != null) {
        assertThat(model(one.process()))
            .as(one.id())
            .contains("id=\"%s\"".formatted(one.element()));
        assertThat(auditor.get("/console/models/live/" + one.process()).statusCode())
            .isEqualTo(200);
      }
    }
  }

  @Test
  void countsWhatEachControlDid() {
    var page = auditor.get("/console/controls" + DAY).body();

    assertThat(page).contains("<span>1</span> in the period");
    assertThat(sample("four-eyes", DAY, "x", 25))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("case")).isEqualTo(ORDER);
              assertThat(row.get("who")).isEqualTo("buyer");
              assertThat(row.get("population")).isEqualTo("1");
            });
  }

  @Test
  void drawsWhatTheSeedSays() {
    var drawn = sample("interventions", BUSY_DAY, "audit 7", 25);

    assertThat(drawn).hasSize(25).allMatch(row -> row.get("population").equals("" + DEEDS));
    assertThat(drawn.stream().map(row -> row.get("record")))
        .containsExactlyElementsOf(
            all().stream()
                .sorted(Comparator.comparing(place -> lot("audit 7", place)))
                .toList()
                .subList(0, 25));
    assertThat(
            sample("interventions", BUSY_DAY, "audit 8", 25).stream().map(row -> row.get("record")))
        .isNotEqualTo(drawn.stream().map(row -> row.get("record")).toList());
    assertThat(drawn).allMatch(row -> row.get("what").contains("SetVariable"));
  }

  @Test
  void saysWhatIsWrongWithAQuestion() {
    assertThat(auditor.get("/console/controls/nothing").body()).contains("There is no control");
    assertThat(auditor.get("/console/controls/four-eyes?size=0").statusCode()).isEqualTo(400);
    assertThat(auditor.get("/console/controls?from=2026-07-02&until=2026-07-01").body())
        .contains("ends before it begins");
    assertThat(Visitor.loggedIn(port, "planner").get("/console/controls").statusCode())
        .isEqualTo(403);
  }

  @Test
  void canBeUsedByEverybody() {
    try (var browser = Browser.start()) {
      var page = browser.logIn(port, "auditor", "/console/controls" + DAY);
      assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
      Browser.screenshot(page, "50-controls", 1500, 900);
      Browser.screenshot(page, "50-controls-narrow", 420, 900);

      page.getByLabel("Draw a sample: Nobody signs what he asked for").focus();
      page.keyboard().press("Enter");
      page.getByText("As a file (CSV)").waitFor();
      assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
      Browser.screenshot(page, "51-sample", 1500, 900);
      Browser.screenshot(page, "51-sample-narrow", 420, 900);
    }
  }

  private List<CSVRecord> sample(String control, String period, String seed, int size) {
    var file =
        auditor.get(
            "/console/controls/%s.csv%s&seed=%s&size=%d"
                .formatted(control, period, seed.replace(" ", "%20"), size));
    try {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(new StringReader(file.body()))
          .getRecords();
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** By the table alone, which the page does not ask in this way. */
  private List<String> all() {
    return database
        .sql("select position, place, done_at from bk_ledger_deed where kind = 'INTERVENTION'")
        .query(
            (row, number) ->
                Instant.ofEpochMilli(row.getLong(3)).toString().startsWith("2032-07-01")
                    ? row.getLong(1) + "-" + row.getInt(2)
                    : "")
        .list()
        .stream()
        .filter(place -> !place.isEmpty())
        .toList();
  }

  private static String lot(String seed, String place) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest((seed + ":" + place.replace('-', ':')).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  private static String model(String process) throws IOException {
    try (var files = Files.walk(Path.of("processes"))) {
      for (var file : files.filter(one -> one.toString().endsWith(".bpmn")).toList()) {
        var text = Files.readString(file);
        if (text.contains("<bpmn:process id=\"" + process + "\"")) {
          return text;
        }
      }
    }
    return "";
  }
}
