package dev.backroom.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;

/** What a model file defines, such as {@code bpmn:purchaseOrder} or {@code form:approval}. */
final class ModelKeys {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ModelKeys() {}

  static Set<String> of(String fileName, byte[] content) {
    var stream = new ByteArrayInputStream(content);
    var kind = fileName.substring(fileName.lastIndexOf('.') + 1);
    var ids =
        switch (kind) {
          case "bpmn" ->
              Bpmn.readModelFromStream(stream).getModelElementsByType(Process.class).stream()
                  .map(Process::getId);
          case "dmn" ->
              Dmn.readModelFromStream(stream).getModelElementsByType(Decision.class).stream()
                  .map(Decision::getId);
          case "form" -> Stream.of(formId(fileName, content));
          default -> Stream.<String>empty();
        };
    return ids.map(id -> kind + ":" + id).collect(Collectors.toUnmodifiableSet());
  }

  private static String formId(String fileName, byte[] content) {
    try {
      return JSON.readTree(content).path("id").asText(fileName);
    } catch (IOException cause) {
      throw new IllegalArgumentException(
          "%s is not JSON: %s".formatted(fileName, cause.getMessage()), cause);
    }
  }
}
