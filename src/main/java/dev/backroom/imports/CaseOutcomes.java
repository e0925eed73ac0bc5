package dev.backroom.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads what became of imported orders from the engine's history, as an auditor does. */
final class CaseOutcomes {
  private static final String READER = "auditor";
  private static final String PROCESS = "purchaseOrder";
  private static final String HISTORY = "/engine-rest/history/";

  private final BackroomServer server;
  private final Map<String, JsonNode> endOf = new HashMap<>();
  private final Map<String, Integer> peopleOf = new HashMap<>();
  private final Map<String, String> bandOf = new HashMap<>();
  private final Map<String, String> flagsOf = new HashMap<>();

  CaseOutcomes(BackroomServer server) {
    this.server = server;
  }

  List<CaseOutcome> of(List<ImportedOrder> orders) {
    var numbers = orders.stream().map(ImportedOrder::number).collect(Collectors.toSet());
    activities("noneEndEvent")
        .filter(CaseOutcomes::isOfRoot)
        .forEach(end -> endOf.merge(root(end), end, CaseOutcomes::telling));
    activities("userTask").forEach(task -> peopleOf.merge(root(task), 1, Integer::sum));
    variables("approvalRoute").forEach(band -> bandOf.putIfAbsent(root(band), value(band)));
    variables("policyFlags")
        .forEach(flags -> flagsOf.merge(root(flags), value(flags), CaseOutcomes::longer));
    return stream(server.get(READER, HISTORY + "process-instance?processDefinitionKey=" + PROCESS))
        .filter(instance -> numbers.contains(instance.path("businessKey").asText()))
        .map(this::outcome)
        .toList();
  }

  private CaseOutcome outcome(JsonNode instance) {
    var id = instance.path("id").asText();
    var number = instance.path("businessKey").asText();
    var state = instance.path("state").asText();
    return new CaseOutcome(
        number,
        state,
        "COMPLETED".equals(state) ? end(id) : "",
        bandOf.getOrDefault(id, ""),
        Stream.of(flagsOf.getOrDefault(id, "").split("[,;\\s]+"))
            .filter(flag -> !flag.isEmpty())
            .toList(),
        peopleOf.getOrDefault(id, 0),
        "ACTIVE".equals(state) ? waits(number) : List.of());
  }

  private List<String> waits(String number) {
    return stream(server.get(READER, "/api/cases/" + number).path("waitsFor"))
        .map(
            wait -> "%s %s".formatted(wait.path("kind").asText(), wait.path("activityId").asText()))
        .distinct()
        .sorted()
        .toList();
  }

  private Stream<JsonNode> activities(String type) {
    return stream(
        server.get(
            READER,
            HISTORY + "activity-instance?sortBy=occurrence&sortOrder=asc&activityType=" + type));
  }

  private Stream<JsonNode> variables(String name) {
    return stream(
        server.get(
            READER, HISTORY + "variable-instance?deserializeValues=false&variableName=" + name));
  }

  private static boolean isOfRoot(JsonNode activity) {
    return root(activity).equals(activity.path("processInstanceId").asText());
  }

  private String end(String instance) {
    return Optional.ofNullable(endOf.get(instance))
        .map(end -> end.path("activityId").asText())
        .orElse("COMPLETED");
  }

  /** The end of the part that worked says more than the end of the whole, which comes after it. */
  private static JsonNode telling(JsonNode earlier, JsonNode later) {
    return root(later).equals(later.path("parentActivityInstanceId").asText()) ? earlier : later;
  }

  private static String root(JsonNode row) {
    return row.path("rootProcessInstanceId").asText();
  }

  private static String value(JsonNode variable) {
    return variable.path("value").asText("");
  }

  private static String longer(String one, String other) {
    return one.length() >= other.length() ? one : other;
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  /** Numbers of orders that have no case. */
  static List<String> missing(List<ImportedOrder> orders, List<CaseOutcome> outcomes) {
    var known = outcomes.stream().map(CaseOutcome::number).collect(Collectors.toSet());
    return orders.stream()
        .map(ImportedOrder::number)
        .filter(number -> !known.contains(number))
        .sorted()
        .toList();
  }
}
