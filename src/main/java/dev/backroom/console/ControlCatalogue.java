package dev.backroom.console;

import dev.backroom.engine.WrongInput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** What controls.yaml says, as it stands there. */
@ConfigurationProperties("backroom.controls")
record ControlCatalogue(List<Control> catalogue) {

  /**
   * @param process the model that holds the step, where it is a step
   * @param element the id of that step
   * @param table the key of the table, where it is one
   * @param tests the classes that try to get around it
   * @param kind of the records that show it at work
   * @param subject which of that kind; null for all
   */
  record Control(
      String id,
      String name,
      String risk,
      String how,
      @Nullable String process,
      @Nullable String element,
      @Nullable String table,
      List<String> tests,
      String kind,
      @Nullable String subject) {}

  Control find(String id) {
    return catalogue.stream()
        .filter(control -> control.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongInput(
                    "There is no control '%s'; /console/controls lists them.".formatted(id)));
  }
}
