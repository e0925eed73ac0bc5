package dev.backroom.engine;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** The drawings of process models, each of exactly one version. */
@Component
public class Diagrams {
  private final RepositoryService repository;

  Diagrams(RepositoryService repository) {
    this.repository = repository;
  }

  /** That of the whole process first; none if the version is not deployed or was never drawn. */
  public List<Diagram> of(String definitionId) {
    var definition =
        repository.createProcessDefinitionQuery().processDefinitionId(definitionId).singleResult();
    return definition == null
        ? List.of()
        : new DiagramReader(definition, repository.getBpmnModelInstance(definitionId)).read();
  }
}
