package dev.backroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionOperations;

/** Who is away is not counted on, and no signature waits in silence for him. */
@RecordApplicationEvents
class AbsencesTest extends DeputyOrders {
  private static final String ABOVE = CONTROLLER;
  private static final String DIRECTOR = "merchandising-director";

  @Autowired AbsenceRecord absences;
  @Autowired DeputyRecord deputies;
  @Autowired UnattendedSignatures signatures;
  @Autowired TransactionOperations transaction;
  private AbsenceTurns looks;

  @BeforeEach
  void looksForTheFirstTime() {
    looks = new AbsenceTurns(absences, deputies, signatures, transaction, clock);
    looks.take();
  }

  @AfterEach
  void everybodyIsBack() {
    database.sql("delete from bk_absence").update();
    runtime.createProcessInstanceQuery().processDefinitionKey(Attention.KEY).list().stream()
        .forEach(entry -> runtime.deleteProcessInstance(entry.getId(), "test over"));
  }

  @Test
  void asksTheLevelAboveForANewSignatureAndTellsTheOperator() {
    away(CATEGORY_MANAGER, DAY);

    var next = fixture.start(key + "-b", "planner", 250_000);

    assertThat(groups(task(next))).containsExactly(ABOVE);
    assertThat(entriesAbout(key + "-b"))
        .singleElement()
        .asString()
        .startsWith("Nobody can sign " + key + "-b as category manager");
  }

  @Test
  void countsADeputyWhoIsThere() {
    away(CATEGORY_MANAGER, DAY);
    set(CATEGORY_MANAGER, body("marketing", DAY, ""));

    var next = fixture.start(key + "-b", "planner", 250_000);

    assertThat(groups(task(next))).containsExactly("category-manager-grocery");
    assertThat(isCandidate("marketing", task(next))).isTrue();
    assertThat(entriesAbout(key + "-b")).isEmpty();
  }

  @Test
  void countsNoDeputyWhoIsAwayHimself() {
    away(CATEGORY_MANAGER, DAY);
    set(CATEGORY_MANAGER, body("marketing", DAY, ""));
    away("marketing", DAY);

    var next = fixture.start(key + "-b", "planner", 250_000);

    assertThat(groups(task(next))).containsExactly(ABOVE);
  }

  @Test
  void forbidsNobodyToSign() {
    away(CATEGORY_MANAGER, DAY);

    assertThat(signAs(CATEGORY_MANAGER, task(order)).statusCode()).isEqualTo(204);
  }

  @Test
  void countsFromTheFirstMomentToTheLast() {
    var start = clock.instant().plus(DAY);
    say(CATEGORY_MANAGER, absence(DAY.multipliedBy(2), "\"from\": \"%s\",".formatted(start)));

    assertThat(askedFor("before")).containsExactly("category-manager-grocery");
    clock.set(start);
    assertThat(askedFor("meanwhile")).containsExactly(ABOVE);
    clock.set(start.plus(DAY).plusSeconds(1));
    assertThat(askedFor("after")).containsExactly("category-manager-grocery");
  }

  @Test
  void countsNoMoreWhenItIsEnded() {
    var id = id(away(CATEGORY_MANAGER, DAY));

    var answer = Visitor.system(port, CATEGORY_MANAGER).post("/api/absences/" + id + "/end", "{}");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(askedFor("after")).containsExactly("category-manager-grocery");
  }

  @Test
  void asksTheLevelAboveTooForASignatureThatIsOpenAlready(ApplicationEvents events) {
    away(CATEGORY_MANAGER, DAY);
    looks.take();
    looks.take();

    assertThat(groups(task(order))).containsExactlyInAnyOrder("category-manager-grocery", ABOVE);
    assertThat(escalations()).containsExactly("FINANCE_CONTROLLER NOBODY_THERE");
    assertThat(entriesAbout(key)).hasSize(1);
    assertThat(events.stream(SignatureEscalated.class))
        .singleElement()
        .matches(escalated -> !escalated.overdue());
    assertThat(signAs(ABOVE, task(order)).statusCode()).isEqualTo(204);
  }

  @Test
  void leavesASignatureToThoseWhoAreStillThere() {
    signAs(CATEGORY_MANAGER, task(order));
    away(CONTROLLER, DAY);
    looks.take();
    assertThat(escalations()).isEmpty();

    away("finance-controller2", DAY);
    looks.take();

    assertThat(escalations()).containsExactly("MERCHANDISING_DIRECTOR NOBODY_THERE");
  }

  @Test
  void asksTheLevelAboveWhenADeputyIsOneNoMore() {
    away(CATEGORY_MANAGER, DAY.multipliedBy(3));
    set(CATEGORY_MANAGER, body("marketing", DAY, ""));
    looks.take();
    assertThat(escalations()).isEmpty();

    clock.set(clock.instant().plus(DAY).plusSeconds(1));
    looks.take();

    assertThat(escalations()).containsExactly("FINANCE_CONTROLLER NOBODY_THERE");
  }

  @Test
  void asksTheLevelAboveWhenAQuestionComesBackToSomebodyWhoHasGone() {
    complete(CATEGORY_MANAGER, task(order), decision("ASK"));
    away(CATEGORY_MANAGER, DAY);
    looks.take();
    looks.take();

    complete("planner", task(order), "{\"variables\": {\"answer\": {\"value\": \"Yes\"}}}");
    looks.take();

    assertThat(escalations()).containsExactly("FINANCE_CONTROLLER NOBODY_THERE");
  }

  @Test
  void goesOneLevelFurtherWhenThatOneIsSilent() {
    away(CATEGORY_MANAGER, DAY.multipliedBy(30));
    looks.take();

    clock.set(clock.instant().plus(Duration.ofDays(10)));
    fixture.goOn();

    assertThat(escalations())
        .containsExactly("FINANCE_CONTROLLER NOBODY_THERE", "MERCHANDISING_DIRECTOR OVERDUE");
  }

  @Test
  void passesOverALevelThatIsAwayWhenTheTimeIsOver() {
    for (var person : List.of(CONTROLLER, "finance-controller2")) {
      away(person, DAY.multipliedBy(30));
    }

    clock.set(clock.instant().plus(Duration.ofDays(10)));
    fixture.goOn();

    assertThat(escalations()).containsExactly("MERCHANDISING_DIRECTOR OVERDUE");
    assertThat(entriesAbout(key)).hasSize(1);
  }

  @Test
  void tellsTheOperatorOnceWhenNobodyIsLeft() {
    for (var person : List.of(CATEGORY_MANAGER, CONTROLLER, "finance-controller2", DIRECTOR)) {
      away(person, DAY);
    }
    looks.take();
    looks.take();
    var next = fixture.start(key + "-b", "planner", 250_000);
    looks.take();

    assertThat(escalations()).containsExactly("NONE NOBODY_THERE");
    assertThat(groups(task(order))).containsExactly("category-manager-grocery");
    assertThat(entriesAbout(key)).hasSize(1);
    assertThat(groups(task(next))).containsExactly("category-manager-grocery");
    assertThat(entriesAbout(key + "-b")).hasSize(1);
  }

  private HttpResponse<String> away(String person, Duration length) {
    return say(person, absence(length, ""));
  }

  private HttpResponse<String> say(String person, String body) {
    var answer = Visitor.system(port, person).post("/api/absences", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  private String absence(Duration length, String more) {
    return "{%s \"until\": \"%s\"}".formatted(more, clock.instant().plus(length));
  }

  private List<String> askedFor(String suffix) {
    return groups(task(fixture.start(key + "-" + suffix, "planner", 250_000)));
  }

  private List<String> groups(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .filter(link -> link.getGroupId() != null)
        .map(link -> link.getGroupId())
        .toList();
  }

  private List<String> escalations() {
    return database
        .sql("select role || ' ' || reason from bk_escalation where business_key = ? order by id")
        .param(key)
        .query(String.class)
        .list();
  }

  private List<Object> entriesAbout(String businessKey) {
    return tasks
        .createTaskQuery()
        .taskDefinitionKey("user_seeToIt")
        .processVariableValueEquals("aboutCase", businessKey)
        .list()
        .stream()
        .map(entry -> tasks.getVariable(entry.getId(), "subjectLine"))
        .toList();
  }

  private static String decision(String decision) {
    return """
        {"variables": {"decision": {"value": "%s"}, "comment": {"value": "Why?"}}}
        """
        .formatted(decision);
  }
}
