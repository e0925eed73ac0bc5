package dev.backroom.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Knows which processes can run. */
@Component
public class LiveProcesses {
  private final RepositoryService repository;

  LiveProcesses(RepositoryService repository) {
    this.repository = repository;
  }

  public record Live(String key, String name) {}

  /** In alphabetical order of their names. */
  public List<Live> all() {
    return repository.createProcessDefinitionQuery().latestVersion().list().stream()
        .map(
            definition ->
                new Live(
                    definition.getKey(),
                    Objects.requireNonNullElse(definition.getName(), definition.getKey())))
        .sorted(Comparator.comparing(Live::name))
        .toList();
  }

  public boolean has(String key) {
    return definitionId(key).isPresent();
  }

  /** The id of the version that new cases run by. */
  public Optional<String> definitionId(String key) {
    return Optional.ofNullable(
            repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult())
        .map(ProcessDefinition::getId);
  }
}
