package dev.backroom.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backroom.ProcessTest;
import dev.backroom.Visitor;
import dev.backroom.engine.Fact;
import dev.backroom.engine.FactKind;
import dev.backroom.ledger.LedgerDriver;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came in and was not handled is found by its cause, decided by operators, and on record. */
@ProcessTest
class MessagesPageTest {
  private static final String PAGE = "/console/messages";
  private static final Instant FIRST = Instant.parse("2033-05-02T08:00:00Z");

  @LocalServerPort int port;
  @Autowired JdbcClient database;
  @Autowired ApplicationEventPublisher facts;
  @Autowired LedgerDriver ledger;
  private UnhandledMessagesInTest messages;
  private long oldest;
  private long second;
  private long orphan;

  @BeforeEach
  void standThere() {
    messages = new UnhandledMessagesInTest(database);
    oldest = failed("MSG-1", FIRST);
    second = failed("MSG-2", FIRST.plusSeconds(60));
    failed("MSG-3", FIRST.plusSeconds(120));
    orphan = messages.event("ORPHAN", "MSG-4", "parcel.collected", "", FIRST.plusSeconds(1));
    messages.event("HANDLED", "MSG-5", "parcel.collected", "", FIRST);
    messages.conflict("MSG-1", FIRST.plusSeconds(2));
    messages.deadLetter("M-1", FIRST.plusSeconds(3));
  }

  private long failed(String subject, Instant cameAt) {
    return messages.event(
        "FAILED", subject, "parcel.booked", "IllegalStateException: No weight: " + subject, cameAt);
  }

  @AfterEach
  void forget() {
    messages.forget();
  }

  @Test
  void putsTheMostFrequentCauseFirstWhateverTheNumbers() {
    var page = as("auditor").page(PAGE);

    assertThat(page)
        .containsSubsequence(
            "<span>3</span> <span>failed</span>: <span>parcel.booked</span> from <span>/depot</span>",
            "IllegalStateException: No weight: ...",
            "2 May 2033, 08:00 UTC",
            "Mend the cause, then redeliver it",
            "wanted by no case</span>: <span>parcel.collected",
            "refused, other content under a known id",
            "unreadable</span> from <span>supplier")
        .doesNotContain("MSG-5");
  }

  @Test
  void showsWhatEachOneSaysAndRunsNoneOfIt() {
    facts.publishEvent(
        new Fact(FactKind.CASE_STARTED, "MSG-2", "parcel", "parcel-2", null, null, Map.of()));
    ledger.sealAndIndex();

    var list = list("operator", "state=FAILED");

    assertThat(list)
        .containsSubsequence("MSG-1", "no such case", "/console/cases/MSG-2", "MSG-3")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "No weight: MSG-1", ">8</td>")
        .contains("2 May 2033, 07:59 UTC", "2 May 2033, 08:00 UTC", "Discard those chosen")
        .doesNotContain("<script>", "/console/cases/MSG-1");
    assertThat(list("auditor", "state=FAILED")).contains("MSG-1").doesNotContain("those chosen");
    assertThat(list("operator", "state=CONFLICT")).contains("twice").doesNotContain("those chosen");
    assertThat(list("operator", "state=DEAD_LETTER"))
        .contains("Not an event of ours", "Discard those chosen")
        .doesNotContain("Redeliver those chosen");
  }

  @Test
  void narrowsTheListToOneCause() {
    messages.event("FAILED", "MSG-6", "parcel.booked", "Other: broken", FIRST);

    assertThat(list("auditor", "state=FAILED&type=parcel.booked&source=/depot&words=Other:+broken"))
        .contains("MSG-6")
        .doesNotContain("MSG-1");
    assertThat(list("auditor", "state=FAILED&type=parcel.lost")).doesNotContain("MSG-");
    assertThat(list("auditor", "state=DEAD_LETTER&type=&source=supplier")).contains("M-1");
  }

  @Test
  void discardsThoseChosenForAReasonAndPassesOverWhatOthersDecided() {
    Visitor.system(port, "admin")
        .post("/api/inbox/%d/discard".formatted(second), "{\"reason\": \"was faster\"}");
    var operator = as("operator");

    var answer =
        operator.submit(
            PAGE + "/discard",
            "state=FAILED&message=%d&message=%d&reason=weighed+wrongly".formatted(oldest, second));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(operator.page(PAGE))
        .containsSubsequence("<strong>1</strong> <span>discarded", "<span>1</span> passed over");
    assertThat(messages.decided(oldest))
        .containsExactly("DISCARDED", "weighed wrongly", "operator");
    assertThat(messages.decided(second)).containsExactly("DISCARDED", "was faster", "admin");
    assertThat(ofThisTest("DiscardEvent"))
        .hasSize(2)
        .allSatisfy(
            record -> assertThat(record).contains("INTERVENTION", "/depot", "parcel.booked"))
        .anySatisfy(record -> assertThat(record).contains("parcel.booked-MSG-1", "weighed wrongly"))
        .anySatisfy(record -> assertThat(record).contains("parcel.booked-MSG-2", "was faster"));
  }

  @Test
  void handsAnOrphanToItsProcessAgain() {
    var operator = as("operator");
    var before = messages.onRecord("RedeliverEvent").size();

    operator.submit(
        PAGE + "/redeliver", "state=ORPHAN&message=%d&reason=its+case+is+there".formatted(orphan));

    assertThat(operator.page(PAGE)).contains("handed to their processes again");
    await().until(() -> messages.decided(orphan).get(0).equals("EARLY"));
    assertThat(messages.decided(orphan)).endsWith("operator");
    assertThat(messages.onRecord("RedeliverEvent"))
        .hasSize(before + 1)
        .last()
        .asString()
        .contains("MSG-4", "its case is there", "parcel.collected");
  }

  @Test
  void discardsDeadLetters() {
    as("operator")
        .submit(PAGE + "/discard", "state=DEAD_LETTER&message=supplier/M-1&reason=told+them");

    assertThat(as("auditor").page(PAGE)).doesNotContain("unreadable");
    assertThat(
            database
                .sql("select discarded || ' by ' || discarded_by from bk_dead_letter")
                .query(String.class)
                .single())
        .isEqualTo("told them by operator");
    assertThat(messages.onRecord("DiscardDeadLetter"))
        .last()
        .asString()
        .contains("M-1", "supplier", "told them");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          operator | /discard   | state=FAILED&message=1               | 400 | Say why they are discarded
          operator | /discard   | state=FAILED&reason=x                | 400 | Choose 1 to 200 messages.
          operator | /discard   | state=FAILED&message=x&reason=x      | 400 | is no number of an event
          operator | /discard   | state=DEAD_LETTER&message=x&reason=x | 400 | is no mailbox and message
          operator | /discard   | state=CONFLICT&message=1&reason=x    | 400 | cannot be discarded
          operator | /redeliver | state=CONFLICT&message=1             | 400 | cannot be redelivered
          operator | /redeliver | state=DEAD_LETTER&message=x/y        | 400 | cannot be redelivered
          auditor  | /redeliver | state=FAILED&message=1               | 403 | This is for the roles Operator
          planner  | /discard   | state=FAILED&message=1&reason=x      | 403 | This is for the roles Operator
          """)
  void refusesWhatIsNotRight(String person, String way, String form, int status, String reason) {
    var answer = as(person).submit(PAGE + way, form);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(reason);
    assertThat(messages.decided(oldest)).startsWith("FAILED");
  }

  @Test
  void takesAtMostTwoHundredAtOnce() {
    var chosen =
        Stream.generate(() -> "&message=" + oldest).limit(201).collect(Collectors.joining());

    assertThat(as("operator").submit(PAGE + "/redeliver", "state=FAILED" + chosen).statusCode())
        .isEqualTo(400);
  }

  @Test
  void isForThoseWhoMayReadThem() {
    for (var path : List.of("", "/list?state=FAILED", "/list.csv")) {
      assertThat(as("planner").get(PAGE + path).statusCode()).as(path).isEqualTo(403);
      assertThat(as("process-owner").get(PAGE + path).statusCode()).as(path).isEqualTo(403);
      assertThat(as("auditor").get(PAGE + path).statusCode()).as(path).isEqualTo(200);
    }
    assertThat(as("planner").page(PAGE)).doesNotContain("parcel");
  }

  @Test
  void givesAllOfThemAsAFile() throws IOException {
    var all = records("");
    assertThat(all).hasSize(6);
    assertThat(all.get(0).get("case")).isEqualTo("MSG-1");
    assertThat(all)
        .filteredOn(row -> row.get("state").equals("DEAD_LETTER"))
        .singleElement()
        .satisfies(row -> assertThat(row.get("payload")).isEqualTo("{\"body\":\"=SUM(A1)\"}"));

    assertThat(records("?state=ORPHAN"))
        .extracting(row -> row.get("case"))
        .containsExactly("MSG-4");
  }

  private List<String> ofThisTest(String operation) {
    return messages.onRecord(operation).stream()
        .filter(record -> record.contains("parcel.booked-MSG-"))
        .toList();
  }

  private List<CSVRecord> records(String question) throws IOException {
    var file = as("auditor").get(PAGE + "/list.csv" + question);
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var read = format.parse(new StringReader(file.body()))) {
      return read.getRecords();
    }
  }

  private String list(String person, String question) {
    return as(person).page(PAGE + "/list?" + question);
  }

  private Visitor as(String person) {
    return Visitor.loggedIn(port, person);
  }
}
