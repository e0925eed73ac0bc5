package dev.backroom.worklist;

import dev.backroom.engine.Refused;
import dev.backroom.engine.WrongInput;
import dev.backroom.worklist.BatchDecision.Item;
import dev.backroom.worklist.BatchDecision.Result;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides many signatures at once. Each is a transaction of its own and is checked like one that is
 * given alone; what one refuses hinders no other.
 */
@Component
public class SignatureBatches {
  /** What one person can have looked at, and one request can bring to its end. */
  public static final int MOST = 500;

  private static final Set<String> FOR_MANY = Set.of("APPROVE", "REJECT");

  private final OpenRequests requests;
  private final TaskService tasks;
  private final IdentityService identity;

  SignatureBatches(OpenRequests requests, TaskService tasks, IdentityService identity) {
    this.requests = requests;
    this.tasks = tasks;
    this.identity = identity;
  }

  /**
   * One result for each item, in their order.
   *
   * @throws WrongInput if nothing of it can be decided this way
   */
  public List<Result> decide(String person, BatchDecision batch) {
    check(batch);
    Map<String, OpenRequest> open =
        requests.of(person, SignatureFilter.ALL, Integer.MAX_VALUE).stream()
            .collect(Collectors.toMap(OpenRequest::taskId, Function.identity()));
    identity.setAuthentication(person, groupsOf(person));
    try {
      return batch.items().stream()
          .map(item -> decide(item, open.get(item.taskId()), batch))
          .toList();
    } finally {
      identity.clearAuthentication();
    }
  }

  private static void check(BatchDecision batch) {
    if (!FOR_MANY.contains(batch.decision())) {
      throw new WrongInput(
          "'%s' is no decision for many; choose APPROVE or REJECT.".formatted(batch.decision()));
    }
    if (batch.items().isEmpty() || batch.items().size() > MOST) {
      throw new WrongInput(
          "%d signatures were chosen; 1 to %d can be decided at once."
              .formatted(batch.items().size(), MOST));
    }
  }

  private Result decide(Item item, @Nullable OpenRequest open, BatchDecision batch) {
    if (open == null) {
      return new Result(
          item.taskId(), "", false, "It is not open any more, or you are not asked for it.");
    }
    if (!open.seen().equals(item.seen())) {
      return new Result(
          item.taskId(), open.businessKey(), false, "Its facts changed since you were shown it.");
    }
    try {
      tasks.complete(item.taskId(), fields(batch));
      return new Result(item.taskId(), open.businessKey(), true, "");
    } catch (ProcessEngineException failure) {
      return new Result(item.taskId(), open.businessKey(), false, reason(failure));
    }
  }

  private static String reason(ProcessEngineException failure) {
    return Refused.in(failure)
        .map(Refused::reason)
        .orElse("Somebody else is at it at this moment, or it cannot be done: try it alone.");
  }

  private static Map<String, Object> fields(BatchDecision batch) {
    var fields = new HashMap<String, Object>();
    fields.put(Signature.DECISION.name(), batch.decision());
    if (batch.comment() != null) {
      fields.put(Signature.COMMENT.name(), batch.comment());
    }
    if (batch.reasonCode() != null && !batch.reasonCode().isBlank()) {
      fields.put(Signature.REASON_CODE.name(), batch.reasonCode());
    }
    return fields;
  }

  private List<String> groupsOf(String person) {
    return identity.createGroupQuery().groupMember(person).list().stream()
        .map(Group::getId)
        .toList();
  }
}
