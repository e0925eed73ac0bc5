package dev.backroom.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** The drawings of process models, each of exactly one version. */
@Component
public class Diagrams {
  private final RepositoryService repository;
  private final Map<String, List<Diagram>> read = new ConcurrentHashMap<>();

  Diagrams(RepositoryService repository) {
    this.repository = repository;
  }

  /** That of the whole process first; none if the version is not deployed or was never drawn. */
  public List<Diagram> of(String definitionId) {
    var known = read.get(definitionId);
    return known == null ? remembered(definitionId) : known;
  }

  /** A version never changes, and reading one takes longer than drawing it. */
  private List<Diagram> remembered(String definitionId) {
    var diagrams = read(definitionId);
    if (!diagrams.isEmpty()) {
      read.put(definitionId, diagrams);
    }
    return diagrams;
  }

  private List<Diagram> read(String definitionId) {
    var definition =
        repository.createProcessDefinitionQuery().processDefinitionId(definitionId).singleResult();
    return definition == null
        ? List.of()
        : new DiagramReader(definition, repository.getBpmnModelInstance(definitionId)).read();
  }
}
