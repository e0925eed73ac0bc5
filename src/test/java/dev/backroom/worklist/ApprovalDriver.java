package dev.backroom.worklist;

import dev.backroom.CaseDriver;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks for approvals and plays those who sign, as a {@link CaseDriver} for signatures. */
@TestComponent
public class ApprovalDriver {
  static final String ORDER = "PO-2026-000840";

  private final CaseDriver driver;
  private final TaskService tasks;
  private final IdentityService identity;
  private final JdbcClient database;
  private final RepositoryService repository;
  private final RuntimeService runtime;
  private String asking = "";

  ApprovalDriver(
      CaseDriver driver,
      TaskService tasks,
      IdentityService identity,
      JdbcClient database,
      RepositoryService repository,
      RuntimeService runtime) {
    this.driver = driver;
    this.tasks = tasks;
    this.identity = identity;
    this.database = database;
    this.repository = repository;
    this.runtime = runtime;
  }

  String start(long amountMinor, String effect) {
    return start(amountMinor, effect, "planner");
  }

  String start(long amountMinor, String effect, String requester) {
    return startFor(ORDER, amountMinor, effect, requester);
  }

  /** Whoever starts another order than {@link #ORDER} forgets it himself. */
  String startFor(String order, long amountMinor, String effect, String requester) {
    return driver.start(Approval.KEY, order, facts(amountMinor, effect, requester));
  }

  private static Map<String, Object> facts(long amountMinor, String effect, String requester) {
    var facts = new HashMap<String, Object>();
    facts.put("amountMinor", amountMinor);
    facts.put("currency", "EUR");
    facts.put("policyFlags", "");
    facts.put("policyEffect", effect);
    facts.put("requester", requester);
    facts.put("locationId", "s001");
    facts.put("category", "grocery");
    facts.put("subjectLine", "Order 120 x SKU-0001");
    facts.put("autonomyAction", "RELEASE_ORDER");
    return facts;
  }

  /** Asked by a process of this key, for how far the software may go depends on who asks. */
  String startedBy(String process, long amountMinor) {
    var model =
        Bpmn.createExecutableProcess(process)
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .callActivity("call_approval")
            .calledElement(Approval.KEY)
            .camundaOut("approvalOutcome", "approvalOutcome")
            .endEvent()
            .done();
    var call = model.<CallActivity>getModelElementById("call_approval").builder();
    call.camundaInBusinessKey("#{execution.processBusinessKey}");
    var all = model.newInstance(CamundaIn.class);
    all.setCamundaVariables("all");
    call.addExtensionElement(all);
    asking = repository.createDeployment().addModelInstance("asking.bpmn", model).deploy().getId();
    return driver.start(process, ORDER, facts(amountMinor, "NONE", "planner"));
  }

  /** Signs, or says something else, on the only open signature. */
  void decide(String person, String decision) {
    complete(person, signature(), Map.of("decision", decision, "comment", "seen"));
  }

  /** As above, on the signature that is asked of this role. */
  void decide(String person, String role, String decision) {
    complete(person, signature(role), Map.of("decision", decision, "comment", "seen"));
  }

  void forward(String from, String to) {
    complete(
        from,
        signature(),
        Map.of("decision", "FORWARD", "forwardTo", to, "comment", "You know them better"));
  }

  void answer(String person, String answer) {
    complete(
        person,
        driver.openTask(Signature.ANSWER_TASK, ORDER).orElseThrow(),
        Map.of("answer", answer));
  }

  /** Whoever knows the task's number may try, whatever he is shown. */
  void complete(String person, Task task, Map<String, Object> fields) {
    as(person, () -> tasks.complete(task.getId(), fields));
    driver.run();
  }

  void as(String person, Runnable action) {
    identity.setAuthentication(
        person,
        identity.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList());
    try {
      action.run();
    } finally {
      identity.clearAuthentication();
    }
  }

  Task signature() {
    return driver.openTask(Signature.SIGNATURE_TASK, ORDER).orElseThrow();
  }

  Task signature(String role) {
    return signatures().stream()
        .filter(task -> role.equals(tasks.getVariable(task.getId(), "askedRole")))
        .findFirst()
        .orElseThrow();
  }

  List<Task> signatures() {
    return tasks
        .createTaskQuery()
        .taskDefinitionKey(Signature.SIGNATURE_TASK)
        .processInstanceBusinessKey(ORDER)
        .list();
  }

  List<String> askedGroups() {
    return groups(signature());
  }

  List<String> groups(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .filter(link -> link.getGroupId() != null)
        .map(IdentityLink::getGroupId)
        .toList();
  }

  /** What the form of the only open signature shows. */
  String form() {
    return String.valueOf(tasks.getVariable(signature().getId(), "signatureForm"));
  }

  void forget() {
    identity.clearAuthentication();
    driver.forget(ORDER);
    runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(Attention.KEY)
        .list()
        .forEach(entry -> runtime.deleteProcessInstance(entry.getId(), "test over"));
    if (!asking.isEmpty()) {
      repository.deleteDeployment(asking, true);
      asking = "";
    }
    List.of(
            "bk_approval",
            "bk_signature",
            "bk_signature_note",
            "bk_escalation",
            "bk_request_edit",
            "bk_autonomy_decision")
        .forEach(table -> database.sql("delete from " + table).update());
  }
}
