package dev.backroom.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backroom.shared.Money;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The signatures that a person is asked for, with what he would be shown, by time left. */
@Component
public class OpenRequests {
  private final TaskService tasks;
  private final Escalations escalations;
  private final JdbcClient database;
  private final ObjectMapper json;

  OpenRequests(TaskService tasks, Escalations escalations, JdbcClient database, ObjectMapper json) {
    this.tasks = tasks;
    this.escalations = escalations;
    this.database = database;
    this.json = json;
  }

  private record Shown(String taskId, String businessKey, String facts) {}

  /** At most that many, those that are due first. */
  public List<OpenRequest> of(String person, SignatureFilter filter, int atMost) {
    Map<String, Task> asked =
        asked(person).collect(Collectors.toMap(Task::getId, Function.identity()));
    return shown(asked.keySet().stream().toList()).stream()
        .flatMap(
            shown -> Stream.ofNullable(asked.get(shown.taskId())).map(task -> request(task, shown)))
        .filter(filter::admits)
        .sorted(
            Comparator.comparing(
                    OpenRequest::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(OpenRequest::businessKey))
        .limit(atMost)
        .toList();
  }

  /** What they are worth together, by currency. */
  public static Map<String, String> totals(List<OpenRequest> requests) {
    var totals = new TreeMap<String, Money>();
    requests.forEach(
        request ->
            totals.merge(
                request.currency(),
                Money.of(request.amountMinor(), request.currency()),
                Money::plus));
    var words = new TreeMap<String, String>();
    totals.forEach((currency, total) -> words.put(currency, total.toString()));
    return words;
  }

  private Stream<Task> asked(String person) {
    return tasks
        .createTaskQuery()
        .taskDefinitionKey(Signature.SIGNATURE_TASK)
        .active()
        .or()
        .taskCandidateUser(person)
        .includeAssignedTasks()
        .taskAssignee(person)
        .endOr()
        .list()
        .stream()
        .filter(task -> isFor(person, task));
  }

  /** What somebody has taken is his alone until others are asked too. */
  private boolean isFor(String person, Task task) {
    return task.getAssignee() == null
        || task.getAssignee().equals(person)
        || !escalations.groupsAskedToo(task.getProcessInstanceId()).isEmpty();
  }

  private List<Shown> shown(List<String> taskIds) {
    return taskIds.isEmpty()
        ? List.of()
        : database
            .sql("select task_id, business_key, facts from bk_task_facts where task_id in (:ids)")
            .param("ids", taskIds)
            .query(Shown.class)
            .list();
  }

  private OpenRequest request(Task task, Shown shown) {
    var facts = parse(shown.facts());
    var currency = facts.path("currency").asText("");
    var amount = facts.path("amountMinor").asLong();
    return new OpenRequest(
        task.getId(),
        shown.businessKey(),
        facts.at("/signatureForm/ask").asText(),
        facts.path("requester").asText(""),
        amount,
        currency,
        Money.of(amount, currency).toString(),
        facts.path("locationId").asText(""),
        facts.path("category").asText(""),
        facts.path("policyFlags").asText(""),
        facts.at("/signatureForm/why").asText(),
        task.getDueDate() == null ? null : task.getDueDate().toInstant(),
        UUID.nameUUIDFromBytes(shown.facts().getBytes(StandardCharsets.UTF_8)).toString());
  }

  private JsonNode parse(String facts) {
    try {
      return json.readTree(facts);
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException("Stored facts are no JSON", cause);
    }
  }
}
