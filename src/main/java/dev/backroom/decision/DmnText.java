package dev.backroom.decision;

import java.util.Optional;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.jspecify.annotations.Nullable;

/** Texts of a model; what is not there is empty. */
final class DmnText {

  private DmnText() {}

  static String of(@Nullable Text text) {
    return text == null ? "" : text.getTextContent().strip();
  }

  static String of(UnaryTests cell) {
    return of(cell.getText());
  }

  static String of(LiteralExpression cell) {
    return of(cell.getText());
  }

  /** Empty too when FEEL cannot read it. */
  static String readable(@Nullable UnaryTests allowed) {
    return allowed == null
        ? ""
        : Optional.of(of(allowed))
            .filter(text -> FeelText.ofTests(text, "cellInput").isPresent())
            .orElse("");
  }
}
