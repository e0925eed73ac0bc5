package dev.backroom.autonomy;

import dev.backroom.engine.TableEvaluation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** A table as it lies in its folder, answering as in the engine, but without its history. */
final class TableFile {
  private final DmnEngine engine =
      TableEvaluation.prepare(new DefaultDmnEngineConfiguration()).buildEngine();
  private final DmnDecision table;

  TableFile(String key, String file) {
    try (var dmn = Files.newInputStream(Path.of("decisions", file))) {
      table = engine.parseDecision(key, dmn);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  Map<String, Object> answer(Map<String, Object> facts) {
    return engine.evaluateDecision(table, facts).getSingleResult().getEntryMap();
  }

  static TableFile autonomy() {
    return new TableFile("autonomy", "autonomy/autonomy.dmn");
  }
}
