package dev.backroom.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backroom.CaseDriver;
import dev.backroom.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole way of a notice: real engine, tables and routes, a settable clock, and a mail server
 * that speaks SMTP.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "backroom.notices.enabled=true",
      "backroom.notices.crowd=3",
      "backroom.connector.enabled=true",
      // A stopped clock never comes to a second attempt, so the first has its time.
      "backroom.systems.mail.connect-timeout=20000",
      "backroom.systems.mail.answer-timeout=20000"
    })
@ActiveProfiles("test")
@Import(CaseDriver.class)
abstract class NoticeStory {
  static final String ORDER = "PO-2026-000860";
  static final String SIGNATURE = "user_giveSignature";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONGEST = Duration.ofSeconds(30);

  @Autowired CaseDriver driver;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;
  @Autowired IdentityService identity;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  /** A mail as the sandbox shows it. */
  record Received(String to, String subject, String text, String messageId) {}

  @BeforeEach
  void isFridayAfternoon() {
    driver.timeIs("2026-11-20T14:00:00Z");
  }

  @AfterEach
  void forget() {
    identity.clearAuthentication();
    assertThat(driver.javaObjects()).isEmpty();
    runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
        .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test over"));
    history
        .createHistoricProcessInstanceQuery()
        .list()
        .forEach(instance -> history.deleteHistoricProcessInstanceIfExists(instance.getId()));
    List.of(
            "bk_approval",
            "bk_signature",
            "bk_escalation",
            "bk_signature_note",
            "bk_request_edit",
            "bk_autonomy_decision",
            "bk_deputy",
            "bk_deputy_offer",
            "bk_notice",
            "bk_notice_choice",
            "bk_command",
            "bk_open_case")
        .forEach(table -> database.sql("delete from " + table).update());
    Visitor.system(port, "admin").send("POST", "/sandbox/control/reset", "application/json", "");
    driver.forget(ORDER);
  }

  String askFor(String number, long amountMinor, String requester) {
    return driver.start("approval", number, facts(amountMinor, requester));
  }

  static Map<String, Object> facts(long amountMinor, String requester) {
    return Map.of(
        "amountMinor", amountMinor,
        "currency", "EUR",
        "policyFlags", "",
        "policyEffect", "NONE",
        "requester", requester,
        "locationId", "s001",
        "category", "grocery",
        "subjectLine", "120 x SKU-0001",
        "autonomyAction", "RELEASE_ORDER");
  }

  /** Lets what is under way arrive first: a jump would take its lock from it. */
  void timeIs(String instant) {
    received();
    driver.timeIs(instant);
  }

  void sign(String number, String person, String decision) {
    decide(SIGNATURE, number, person, Map.of("decision", decision, "comment", "seen"));
  }

  void decide(String activity, String number, String person, Map<String, Object> fields) {
    var task = driver.openTask(activity, number).orElseThrow().getId();
    identity.setAuthentication(
        person,
        identity.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList());
    try {
      tasks.complete(task, fields);
    } finally {
      identity.clearAuthentication();
    }
    driver.run();
  }

  void choose(String person, String mode) {
    var answer =
        Visitor.system(port, person)
            .send(
                "PUT",
                "/api/notices/choice",
                "application/json",
                "{\"mode\": \"%s\"}".formatted(mode));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  /** Waits until nothing is on its way. */
  List<Received> received() {
    await().atMost(LONGEST).untilAsserted(() -> assertThat(states()).doesNotContain("SENDING"));
    return mails();
  }

  List<String> states() {
    return database.sql("select state from bk_notice order by id").query(String.class).list();
  }

  private List<Received> mails() {
    var answer = Visitor.system(port, "admin").get("/sandbox/mailbox");
    try {
      return StreamSupport.stream(JSON.readTree(answer.body()).path("latest").spliterator(), false)
          .map(NoticeStory::received)
          .toList();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static Received received(JsonNode mail) {
    return new Received(
        mail.path("to").asText(),
        mail.path("subject").asText(),
        mail.path("text").asText(),
        mail.path("messageId").asText());
  }

  static String addressOf(String person) {
    return person + "@backroom.example";
  }

  static List<String> readers(List<Received> mails) {
    return List.copyOf(new TreeSet<>(mails.stream().map(Received::to).toList()));
  }
}
