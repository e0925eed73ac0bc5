package dev.backroom.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Deploys each feature folder as one unit when the application starts.
 *
 * <p>Unchanged folders get no new version. What an owner made live is never replaced: a newer
 * shipped folder is then held back and reported.
 */
@Component
class FeatureDeployments implements SmartLifecycle {
  /** Deployment source of what came with the application; every other source is an owner's. */
  static final String SHIPPED = "backroom";

  private static final Logger LOG = LoggerFactory.getLogger(FeatureDeployments.class);

  private final RepositoryService repository;
  private final ShippedFolders shipped;
  private final CaseFacts facts;
  private final List<String> heldBack = new ArrayList<>();
  private boolean running;

  FeatureDeployments(RepositoryService repository, ShippedFolders shipped, CaseFacts facts) {
    this.repository = repository;
    this.shipped = shipped;
    this.facts = facts;
  }

  /** Before routes, jobs and the web server, which all need the models. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void start() {
    deployShipped();
    running = true;
  }

  void deployShipped() {
    heldBack.clear();
    shipped.all().forEach(this::deployIfNewer);
  }

  /** Features whose shipped models are newer than what is live, but an owner's models are live. */
  List<String> heldBack() {
    return List.copyOf(heldBack);
  }

  private void deployIfNewer(FeatureFolder folder) {
    var lastShipped = latest(folder.name(), SHIPPED);
    if (lastShipped.filter(last -> folder.sameModelsAs(modelsOf(last))).isPresent()) {
      return;
    }
    var live = live(folder.name());
    if (live.isEmpty() || SHIPPED.equals(live.get().getSource())) {
      deploy(folder.name(), SHIPPED, folder.models());
      return;
    }
    heldBack.add(folder.name());
    LOG.warn(
        "The shipped models of '{}' are newer, but deployment {} made by {} is live and stays. "
            + "Compare both and deploy the folder you want.",
        folder.name(),
        live.get().getId(),
        live.get().getSource());
  }

  /** Makes these models the live version of a feature. */
  DeploymentWithDefinitions deploy(String feature, String source, Map<String, byte[]> models) {
    var deployment = repository.createDeployment().name(feature).source(source);
    models.forEach(
        (name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
    var made = deployment.deployWithResult();
    facts.publish(
        FactKind.DEPLOYED,
        null,
        null,
        null,
        Fact.details(
            "deploymentId",
            made.getId(),
            "name",
            feature,
            "source",
            source,
            "models",
            List.copyOf(models.keySet())));
    LOG.info("Deployed {} ({} models) from {}", feature, models.size(), source);
    return made;
  }

  Optional<Deployment> live(String feature) {
    return newest(repository.createDeploymentQuery().deploymentName(feature).list());
  }

  Map<String, byte[]> modelsOf(Deployment deployment) {
    var models = new TreeMap<String, byte[]>();
    for (Resource model : repository.getDeploymentResources(deployment.getId())) {
      models.put(model.getName(), model.getBytes());
    }
    return models;
  }

  private Optional<Deployment> latest(String feature, String source) {
    return newest(
        repository.createDeploymentQuery().deploymentName(feature).deploymentSource(source).list());
  }

  /** Of two of the same moment, for a clock may stand still, the one whose models are live. */
  private Optional<Deployment> newest(List<Deployment> deployments) {
    return deployments.stream()
        .max(Comparator.comparing(Deployment::getDeploymentTime).thenComparing(this::version));
  }

  private int version(Deployment deployment) {
    return repository
        .createProcessDefinitionQuery()
        .deploymentId(deployment.getId())
        .list()
        .stream()
        .mapToInt(ProcessDefinition::getVersion)
        .max()
        .orElse(0);
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
