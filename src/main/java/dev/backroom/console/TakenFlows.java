package dev.backroom.console;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which sequence flows each process instance took, as it was recorded when it happened. */
final class TakenFlows {
  private final Map<String, Set<String>> byInstance = new HashMap<>();

  TakenFlows(List<KeptRecord> records) {
    records.stream()
        .filter(record -> record.kind().equals("FLOWS_TAKEN"))
        .forEach(
            record ->
                byInstance
                    .computeIfAbsent(record.instance(), first -> new HashSet<>())
                    .addAll(record.members("flows")));
  }

  boolean areKnownOf(String instanceId) {
    return byInstance.containsKey(instanceId);
  }

  Set<String> of(String instanceId) {
    return byInstance.getOrDefault(instanceId, Set.of());
  }
}
