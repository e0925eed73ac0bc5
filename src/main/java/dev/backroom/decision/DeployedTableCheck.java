package dev.backroom.decision;

import dev.backroom.engine.ModelCheck;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps a table from going live that leaves inputs unanswered, answers twice or cannot be read. */
@Component
class DeployedTableCheck implements ModelCheck {
  private final TableAnalysis analysis = new TableAnalysis();

  @Override
  public List<String> findings(String fileName, byte[] model) {
    return fileName.endsWith(".dmn") ? analysis.findings(model) : List.of();
  }
}
