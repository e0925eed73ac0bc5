package dev.backroom.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.springframework.stereotype.Component;

/** Knows what every version of a decision says; the live ones are what new cases are decided by. */
@Component
public class TableCatalogue {
  private final RepositoryService repository;

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
    return Optional.ofNullable(
            repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult())
        .map(this::describe);
  }

  /** Exactly this version. */
  public Optional<TableDescription> ofVersion(String definitionId) {
    return Optional.ofNullable(
            repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionId(definitionId)
                .singleResult())
        .map(this::describe);
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
