package dev.backroom.engine;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.springframework.stereotype.Component;

/**
 * Makes an owner's changed models live, together with the live rest of their feature folder.
 *
 * <p>Inside a folder bindings are {@code deployment}: a table deployed alone would change nothing,
 * and a diagram deployed alone would not find its tables.
 */
@Component
class OwnerDeployment {
  private final RepositoryService repository;
  private final FeatureDeployments deployments;
  private final List<ModelCheck> checks;

  OwnerDeployment(
      RepositoryService repository, FeatureDeployments deployments, List<ModelCheck> checks) {
    this.repository = repository;
    this.deployments = deployments;
    this.checks = checks;
  }

  /**
   * @param proposedName names the feature if none of the models is known yet
   * @throws IllegalArgumentException saying what is wrong with the models; nothing is live then
   */
  DeploymentWithDefinitions deploy(
      String proposedName, String source, Map<String, byte[]> changed) {
    if (source.equals(FeatureDeployments.SHIPPED)) {
      throw new IllegalArgumentException(
          "The deployment-source '%s' marks what came with the application; send another or none"
              .formatted(source));
    }
    refuseWrong(changed);
    var keys = keysOf(changed);
    var feature = featureOf(keys, proposedName);
    var folder = new TreeMap<String, byte[]>();
    deployments.live(feature).map(deployments::modelsOf).ifPresent(folder::putAll);
    folder
        .entrySet()
        .removeIf(
            live -> !Collections.disjoint(ModelKeys.of(live.getKey(), live.getValue()), keys));
    folder.putAll(changed);
    return deployments.deploy(feature, source, folder);
  }

  private void refuseWrong(Map<String, byte[]> changed) {
    var findings =
        changed.entrySet().stream()
            .flatMap(
                model ->
                    checks.stream()
                        .flatMap(
                            check -> check.findings(model.getKey(), model.getValue()).stream()))
            .toList();
    if (!findings.isEmpty()) {
      throw new IllegalArgumentException(
          "Nothing was deployed. " + String.join(". ", findings) + ".");
    }
  }

  private static Set<String> keysOf(Map<String, byte[]> models) {
    return models.entrySet().stream()
        .flatMap(model -> ModelKeys.of(model.getKey(), model.getValue()).stream())
        .collect(Collectors.toSet());
  }

  private String featureOf(Set<String> keys, String proposedName) {
    var features = new TreeSet<String>();
    for (var deployment : repository.createDeploymentQuery().list()) {
      var feature = deployment.getName();
      if (feature == null || features.contains(feature)) {
        continue;
      }
      deployments
          .live(feature)
          .map(live -> keysOf(deployments.modelsOf(live)))
          .filter(live -> !Collections.disjoint(live, keys))
          .ifPresent(live -> features.add(feature));
    }
    if (features.size() > 1) {
      throw new IllegalArgumentException(
          "These models belong to several features, %s: deploy one feature at a time"
              .formatted(features));
    }
    return features.isEmpty() ? proposedName : features.first();
  }
}
