package dev.backroom.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Does the tasks of imported orders as people would: each with his own login, over the engine's
 * REST, entering what the mapping says. Nobody touches an order that he requested himself.
 */
final class ScriptedPeople {
  private static final String OBSERVER = "operator";

  /** The demo people: one per role, and some have a second. */
  private static final List<String> ROLES =
      List.of(
          "store-manager",
          "planner",
          "buyer",
          "category-manager",
          "merchandising-director",
          "finance-controller",
          "warehouse",
          "process-owner");

  private final BackroomServer server;
  private final Map<String, Map<String, Object>> answers;
  private final Map<String, String> requesterOf = new HashMap<>();
  private final Set<String> leftOpen = new HashSet<>();

  ScriptedPeople(BackroomServer server, Mapping mapping, List<ImportedOrder> orders) {
    this.server = server;
    this.answers = mapping.answers();
    orders.forEach(order -> requesterOf.put(order.number(), order.requester()));
  }

  /**
   * Does every task that has an answer, and says how many were done.
   *
   * @param open how many tasks there are now, to ask for none when none is new
   */
  int work(long open) {
    if (open == leftOpen.size()) {
      return 0;
    }
    var tasks = server.get(OBSERVER, "/engine-rest/task?active=true&maxResults=500");
    leftOpen.retainAll(
        stream(tasks).map(task -> task.path("id").asText()).collect(Collectors.toSet()));
    return (int) stream(tasks).filter(this::isNew).filter(this::work).count();
  }

  private boolean isNew(JsonNode task) {
    return !leftOpen.contains(task.path("id").asText());
  }

  private boolean work(JsonNode task) {
    var id = task.path("id").asText();
    var answer = answers.get(task.path("taskDefinitionKey").asText());
    var person = answer == null ? Optional.<String>empty() : personFor(id, requester(task));
    if (answer == null || person.isEmpty()) {
      leftOpen.add(id);
      return false;
    }
    server.post(
        person.get(),
        "/engine-rest/task/" + id + "/submit-form",
        BackroomServer.JSON,
        Map.of("variables", typed(answer)));
    return true;
  }

  /** Orders that are not part of this import are nobody's here. */
  private Optional<String> requester(JsonNode task) {
    var instance =
        server.get(
            OBSERVER, "/engine-rest/process-instance/" + task.path("processInstanceId").asText());
    return Optional.ofNullable(requesterOf.get(instance.path("businessKey").asText()));
  }

  private Optional<String> personFor(String task, Optional<String> requester) {
    if (requester.isEmpty()) {
      return Optional.empty();
    }
    var candidates = server.get(OBSERVER, "/engine-rest/task/" + task + "/identity-links");
    return stream(candidates)
        .map(link -> link.path("groupId").asText(""))
        .flatMap(group -> ROLES.stream().filter(role -> isOf(group, role)))
        .map(role -> role.equals(requester.get()) ? role + "2" : role)
        .findFirst();
  }

  private static boolean isOf(String group, String role) {
    return group.equals(role) || group.startsWith(role + "-");
  }

  private static Map<String, Object> typed(Map<String, Object> answer) {
    return answer.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, field -> Map.of("value", field.getValue())));
  }

  private static java.util.stream.Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
