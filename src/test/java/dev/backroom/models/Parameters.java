package dev.backroom.models;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What an element passes in and out. */
final class Parameters {
  private Parameters() {}

  static <T extends ModelElementInstance> Stream<T> of(BaseElement element, Class<T> type) {
    var extensions = element.getExtensionElements();
    return extensions == null
        ? Stream.of()
        : Stream.concat(
            extensions.getChildElementsByType(type).stream(),
            extensions.getChildElementsByType(CamundaInputOutput.class).stream()
                .flatMap(mapping -> mapping.getChildElementsByType(type).stream()));
  }
}
