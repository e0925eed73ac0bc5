package dev.backroom.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the owner of a table wrote beside its rules. A deployed version never changes. */
@Component
class DecisionTexts {
  private final ObjectProvider<RepositoryService> repository;
  private final ConcurrentHashMap<String, Texts> known = new ConcurrentHashMap<>();

  private record Texts(int version, Map<String, String> descriptions) {}

  DecisionTexts(ObjectProvider<RepositoryService> repository) {
    this.repository = repository;
  }

  int versionOf(String definitionId) {
    return texts(definitionId).version();
  }

  /** Empty for a rule that nobody described. */
  String descriptionOf(String definitionId, String ruleId) {
    return texts(definitionId).descriptions().getOrDefault(ruleId, "");
  }

  private Texts texts(String definitionId) {
    return known.computeIfAbsent(definitionId, this::read);
  }

  private Texts read(String definitionId) {
    var models = repository.getObject();
    return new Texts(
        models.getDecisionDefinition(definitionId).getVersion(),
        models.getDmnModelInstance(definitionId).getModelElementsByType(Rule.class).stream()
            .filter(rule -> rule.getDescription() != null)
            .collect(
                Collectors.toUnmodifiableMap(
                    Rule::getId, rule -> rule.getDescription().getTextContent().strip())));
  }
}
