package dev.backroom.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.springframework.stereotype.Component;

/** Knows what every version of a decision says; the live ones are what new cases are decided by. */
@Component
public class TableCatalogue {
  private final RepositoryService repository;
  private final Map<String, TableDescription> read = new ConcurrentHashMap<>();

  TableCatalogue(RepositoryService repository) {
    this.repository = repository;
  }

  List<TableSummary> all() {
    return repository.createDecisionDefinitionQuery().latestVersion().list().stream()
        .map(live -> summary(live, model(live)))
        .sorted(Comparator.comparing(TableSummary::feature).thenComparing(TableSummary::key))
        .toList();
  }

  Optional<TableDescription> find(String key) {
    return live(key).map(this::describe);
  }

  /** The id of the version that decides now. */
  public Optional<String> liveVersion(String key) {
    return live(key).map(DecisionDefinition::getId);
  }

  private Optional<DecisionDefinition> live(String key) {
    return Optional.ofNullable(
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(key)
            .latestVersion()
            .singleResult());
  }

  /** Exactly this version; it never changes, so it is read once. */
  public Optional<TableDescription> ofVersion(String definitionId) {
    var known = Optional.ofNullable(read.get(definitionId));
    return known.isPresent() ? known : remembered(definitionId);
  }

  private Optional<TableDescription> remembered(String definitionId) {
    var found =
        Optional.ofNullable(
                repository
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionId(definitionId)
                    .singleResult())
            .map(this::describe);
    found.ifPresent(table -> read.put(definitionId, table));
    return found;
  }

  private TableDescription describe(DecisionDefinition version) {
    var model = model(version);
    return new TableDescription(
        summary(version, model),
        model.description(),
        model.inputs(),
        model.outputs(),
        model.rules());
  }

  private DecisionModel model(DecisionDefinition live) {
    Decision decision =
        repository.getDmnModelInstance(live.getId()).getModelElementById(live.getKey());
    return new DecisionModel(decision);
  }

  private TableSummary summary(DecisionDefinition live, DecisionModel model) {
    return new TableSummary(
        live.getKey(),
        Objects.requireNonNullElse(live.getName(), live.getKey()),
        live.getVersion(),
        live.getVersionTag(),
        model.owner().orElse(null),
        feature(live),
        model.table().map(table -> table.getHitPolicy().name()).orElse(null),
        model.rules().size());
  }

  private String feature(DecisionDefinition live) {
    return Optional.ofNullable(
            repository.createDeploymentQuery().deploymentId(live.getDeploymentId()).singleResult())
        .map(Deployment::getName)
        .orElse("");
  }
}
