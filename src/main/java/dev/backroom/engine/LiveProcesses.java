package dev.backroom.engine;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Knows which processes can run. */
@Component
public class LiveProcesses {
  private final RepositoryService repository;

  LiveProcesses(RepositoryService repository) {
    this.repository = repository;
  }

  public boolean has(String key) {
    return repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(key)
            .latestVersion()
            .count()
        > 0;
  }
}
