package dev.backroom.worklist;

import dev.backroom.engine.LoggedIn;
import dev.backroom.engine.WrongInput;
import dev.backroom.worklist.BatchDecision.Item;
import dev.backroom.worklist.BatchDecision.Result;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides many signatures at once. Each is checked like one that is given alone, and what one
 * refuses hinders no other. All that are decided are committed together, for what follows from the
 * first would else compete with the check of the last.
 */
@Component
public class SignatureBatches {
  /** What one person can have looked at, and one request can bring to its end. */
  public static final int MOST = 500;

  private static final Set<String> FOR_MANY = Set.of("APPROVE", "REJECT");

  private final OpenRequests requests;
  private final TasksTogether tasks;
  private final LoggedIn login;

  SignatureBatches(OpenRequests requests, TasksTogether tasks, LoggedIn login) {
    this.requests = requests;
    this.tasks = tasks;
    this.login = login;
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
    var faults = new HashMap<String, String>();
    batch
        .items()
        .forEach(
            item ->
                fault(item, open.get(item.taskId()))
                    .ifPresent(fault -> faults.put(item.taskId(), fault)));
    faults.putAll(complete(person, batch, faults.keySet()));
    return batch.items().stream()
        .map(item -> result(item.taskId(), open.get(item.taskId()), faults.get(item.taskId())))
        .toList();
  }

  private Map<String, String> complete(String person, BatchDecision batch, Set<String> without) {
    var taskIds =
        batch.items().stream()
            .map(Item::taskId)
            .filter(taskId -> !without.contains(taskId))
            .collect(Collectors.toSet());
    return login.as(person, () -> tasks.complete(taskIds, fields(batch)));
  }

  private static Result result(String taskId, @Nullable OpenRequest open, @Nullable String fault) {
    return new Result(
        taskId,
        open == null ? "" : open.businessKey(),
        fault == null,
        Objects.requireNonNullElse(fault, ""));
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

  private static Optional<String> fault(Item item, @Nullable OpenRequest open) {
    if (open == null) {
      return Optional.of("It is not open any more, or you are not asked for it.");
    }
    return open.seen().equals(item.seen())
        ? Optional.empty()
        : Optional.of("Its facts changed since you were shown it.");
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
}
