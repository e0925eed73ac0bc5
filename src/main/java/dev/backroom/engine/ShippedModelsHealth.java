package dev.backroom.engine;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Names the features whose shipped models wait for somebody to decide between them and an owner's.
 * That is no outage, so the state stays UP.
 */
@Component
class ShippedModelsHealth implements HealthIndicator {
  private final FeatureDeployments deployments;

  ShippedModelsHealth(FeatureDeployments deployments) {
    this.deployments = deployments;
  }

  @Override
  public Health health() {
    return Health.up().withDetail("heldBack", deployments.heldBack()).build();
  }
}
