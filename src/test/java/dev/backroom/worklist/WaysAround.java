package dev.backroom.worklist;

import dev.backroom.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** Every way on which somebody can try to get a signature past the rules. */
abstract class WaysAround extends DeputyOrders {

  enum Way {
    FORM,
    REST,
    BATCH,
    DEPUTY,
    FORWARD,
    ADMIN,
    MESSAGE,
    API
  }

  /** Whatever comes back, it throws nothing: what counts is what leaves the house afterwards. */
  void attempt(Way way, String person, String businessKey, @Nullable Task task) {
    switch (way) {
      case FORM -> form(person, id(task));
      case REST -> rest(person, id(task), APPROVE);
      case BATCH -> batch(person, id(task));
      case DEPUTY -> deputy(person, id(task));
      case FORWARD -> forward(person, id(task));
      case ADMIN -> admin(person, id(task));
      case MESSAGE -> message(businessKey);
      case API -> api(person, id(task));
    }
    goOn();
  }

  private static String id(@Nullable Task task) {
    return task == null ? "gone" : task.getId();
  }

  private void form(String person, String task) {
    var visitor = Visitor.loggedIn(port, person);
    visitor.get("/camunda/app/tasklist/default/");
    visitor.post("/camunda/api/engine/engine/default/task/" + task + "/submit-form", APPROVE);
  }

  private void rest(String person, String task, String variables) {
    Visitor.system(port, person).post("/engine-rest/task/" + task + "/complete", variables);
  }

  /** With the right words of what he would have seen, as if he had listed it. */
  private void batch(String person, String task) {
    var visitor = Visitor.system(port, person);
    var seen =
        StreamSupport.stream(
                visitor.read("/api/signatures").path("signatures").spliterator(), false)
            .filter(open -> open.path("taskId").asText().equals(task))
            .map(open -> open.path("seen").asText())
            .findFirst()
            .orElse("unknown");
    visitor.post(
        "/api/signatures",
        "{\"decision\": \"APPROVE\", \"items\": [{\"taskId\": \"%s\", \"seen\": \"%s\"}]}"
            .formatted(task, seen));
  }

  /** Somebody of no role that is asked, set as deputy by the one who must not sign. */
  private void deputy(String person, String task) {
    post(person, body("inspector", Duration.ofDays(1), ""));
    tryAs("inspector", task);
  }

  /** A colleague who might sign forwards it to the one who must not. */
  private void forward(String person, String task) {
    for (var colleague : List.of("buyer", "finance-controller2", "category-manager")) {
      if (!colleague.equals(person)) {
        rest(
            colleague,
            task,
            """
            {"variables": {"decision": {"value": "FORWARD"}, "comment": {"value": "yours"},
              "forwardTo": {"value": "%s"}}}"""
                .formatted(person));
      }
    }
    goOn();
    tryAs(person, task);
  }

  /** The administrator signs himself, and gives the task to the one who must not, resolved. */
  private void admin(String person, String task) {
    rest("admin", task, APPROVE);
    var admin = Visitor.system(port, "admin");
    admin.post("/engine-rest/task/" + task + "/assignee", "{\"userId\": \"%s\"}".formatted(person));
    admin.post("/engine-rest/task/" + task + "/resolve", APPROVE);
    rest(person, task, APPROVE);
  }

  /** An operator tells the case that it is answered already, and moves it to where it orders. */
  private void message(String businessKey) {
    var operator = Visitor.system(port, "operator");
    operator.post(
        "/engine-rest/message",
        "{\"messageName\": \"purchase-order.acknowledged\", \"businessKey\": \"%s\", \"all\": true}"
            .formatted(businessKey));
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
        .filter(instance -> instance.getId().equals(instance.getRootProcessInstanceId()))
        .forEach(
            instance ->
                operator.post(
                    "/engine-rest/process-instance/" + instance.getId() + "/modification",
                    """
                    {"skipCustomListeners": true, "skipIoMappings": true, "instructions": [
                      {"type": "startBeforeActivity", "activityId": "service_createPurchaseOrder"}]}
                    """));
  }

  private void api(String person, String task) {
    identity.setAuthentication(
        person,
        identity.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList());
    try {
      tasks.complete(task, Map.of("decision", "APPROVE"));
    } catch (ProcessEngineException refused) {
      // as it should be, or not there any more
    } finally {
      identity.clearAuthentication();
    }
  }

  /** Our own jobs may fail at the gate, which is one of the things that hold. */
  void goOn() {
    try {
      fixture.goOn();
    } catch (RuntimeException held) {
      // the effect stays inside; that is looked at afterwards
    }
  }

  /** Somebody shows him the task, so that it is the policy that refuses. */
  private void tryAs(String person, String task) {
    if (tasks.createTaskQuery().taskId(task).count() > 0) {
      tasks.addCandidateUser(task, person);
    }
    rest(person, task, APPROVE);
  }
}
