package dev.backroom.worklist;

import static dev.backroom.worklist.ApprovalDriver.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.engine.EngineClock;
import dev.backroom.worklist.ApprovalRounds.Given;
import dev.backroom.worklist.SignatureNotes.Kind;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds of every signature at every moment, whoever has done what. */
final class SignatureRules {
  private static final Place PLACE = new Place("s001", "grocery");

  private final ApprovalDriver approvals;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService jobs;
  private final ApprovalRounds rounds;
  private final SignatureNotes notes;
  private final Capacities capacities;
  private final OpenRequests requests;
  private final JdbcClient database;
  private final EngineClock clock;

  SignatureRules(
      ApprovalDriver approvals,
      RuntimeService runtime,
      TaskService tasks,
      ManagementService jobs,
      ApprovalRounds rounds,
      SignatureNotes notes,
      Capacities capacities,
      OpenRequests requests,
      JdbcClient database,
      EngineClock clock) {
    this.approvals = approvals;
    this.runtime = runtime;
    this.tasks = tasks;
    this.jobs = jobs;
    this.rounds = rounds;
    this.notes = notes;
    this.capacities = capacities;
    this.requests = requests;
    this.database = database;
    this.clock = clock;
  }

  void check(String approval, String diary) {
    var given = rounds.given(approval);
    assertThat(given).as("each role signs once\n%s", diary).doesNotHaveDuplicates();
    assertThat(given).extracting(Given::askedRole).as(diary).doesNotHaveDuplicates();
    var open = signatures();
    assertThat(open)
        .extracting(signature -> role(signature))
        .as("each role is asked once\n%s", diary)
        .doesNotHaveDuplicates();
    open.forEach(signature -> check(signature, given, diary));
  }

  private void check(ProcessInstance signature, List<Given> given, String diary) {
    var asked = tasks(signature, Signature.SIGNATURE_TASK);
    var questions = tasks(signature, Signature.ANSWER_TASK);
    var goesOn = jobs.createJobQuery().processInstanceId(signature.getId()).messages().count();
    assertThat(asked.size() + questions.size() + goesOn)
        .as("it is neither lost nor doubled: %s %s\n%s", asked, questions, diary)
        .isEqualTo(1);
    assertThat(reminders(signature)).as("reminders\n%s", diary).isLessThanOrEqualTo(1);
    assertThat(escalations(signature.getId())).as("escalations\n%s", diary).isLessThanOrEqualTo(1);
    for (var task : asked) {
      assertThat(given)
          .extracting(Given::askedRole)
          .as("what is signed is asked no more\n%s", diary)
          .doesNotContain(role(signature));
      offered(task, diary);
      inTime(signature, task, diary);
    }
  }

  private void offered(Task task, String diary) {
    var groups = approvals.groups(task);
    assertThat(groups).as("groups\n%s", diary).isNotEmpty().doesNotHaveDuplicates();
    assertThat(SignatureLife.PEOPLE)
        .as("%s of %s has nobody who may sign it\n%s", task, task.getAssignee(), diary)
        .anyMatch(person -> maySign(person, groups) && sees(person, task));
    if (escalations(task.getProcessInstanceId()) > 0) {
      groups.forEach(
          group ->
              assertThat(SignatureLife.PEOPLE)
                  .as("%s is asked too and does not see %s\n%s", group, task, diary)
                  .anyMatch(person -> maySign(person, List.of(group)) && sees(person, task)));
    }
  }

  private boolean maySign(String person, List<String> groups) {
    return groups.stream()
        .anyMatch(group -> !capacities.of(person, group, PLACE, clock.instant()).isEmpty());
  }

  private boolean sees(String person, Task task) {
    return requests.of(person, SignatureFilter.ALL, Integer.MAX_VALUE).stream()
        .anyMatch(open -> open.taskId().equals(task.getId()));
  }

  /** Who should know of it by now does, or a timer will see to it in time. */
  private void inTime(ProcessInstance signature, Task task, String diary) {
    assertThat(reminders(signature) == 1 || isDue("boundary_reminderDue", task))
        .as("nobody is reminded\n%s", diary)
        .isTrue();
    assertThat(escalations(signature.getId()) == 1 || isDue("boundary_signatureOverdue", task))
        .as("nobody is asked too\n%s", diary)
        .isTrue();
  }

  private boolean isDue(String timer, Task task) {
    return jobs
        .createJobQuery()
        .processInstanceId(task.getProcessInstanceId())
        .activityId(timer)
        .list()
        .stream()
        .anyMatch(job -> !job.getDuedate().after(task.getDueDate()));
  }

  /** What is on record at the end is what came out. */
  void checkEnd(String approval, Object outcome, int wanted, String diary) {
    assertThat(signatures()).as(diary).isEmpty();
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(ORDER).count())
        .as(diary)
        .isZero();
    assertThat(outcome).as(diary).isIn(Set.of("APPROVED", "REJECTED", "RETURNED"));
    var decisions = rounds.given(approval).stream().map(Given::decision).toList();
    if (outcome.equals("APPROVED")) {
      assertThat(decisions).as(diary).hasSize(wanted).containsOnly("APPROVE");
    } else {
      assertThat(decisions)
          .as(diary)
          .hasSizeLessThanOrEqualTo(wanted)
          .contains(outcome.equals("RETURNED") ? "RETURN" : "REJECT");
    }
  }

  private List<ProcessInstance> signatures() {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(Signature.KEY)
        .processInstanceBusinessKey(ORDER)
        .list();
  }

  private List<Task> tasks(ProcessInstance signature, String kind) {
    return tasks
        .createTaskQuery()
        .processInstanceId(signature.getId())
        .taskDefinitionKey(kind)
        .list();
  }

  private String role(ProcessInstance signature) {
    return (String) runtime.getVariable(signature.getId(), Signature.ASKED_ROLE.name());
  }

  private long reminders(ProcessInstance signature) {
    return notes.of(ORDER).stream()
        .filter(note -> note.kind() == Kind.REMINDED && role(signature).equals(note.toPerson()))
        .count();
  }

  private long escalations(String signatureId) {
    return database
        .sql("select count(*) from bk_escalation where signature_id = ?")
        .param(signatureId)
        .query(Long.class)
        .single();
  }
}
