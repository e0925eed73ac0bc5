package dev.backroom.worklist;

import dev.backroom.engine.CaseDescription;
import dev.backroom.engine.CaseStep;
import dev.backroom.engine.CaseWait;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one wait of a case that its requester wants to know of: people before systems before time.
 */
record OpenStep(String name, String withWhom, @Nullable Instant since, @Nullable Instant until) {
  private static final List<String> FIRST =
      List.of("INCIDENT", "PERSON", "COMMAND", "MESSAGE", "TIMER");

  static Optional<OpenStep> of(CaseDescription description) {
    return description.waits().stream()
        .min(Comparator.comparing(wait -> FIRST.indexOf(wait.kind())))
        .map(wait -> of(wait, step(wait, description)));
  }

  private static OpenStep of(CaseWait wait, Optional<CaseStep> step) {
    return new OpenStep(
        step.map(CaseStep::name).orElse(wait.name()),
        switch (wait.kind()) {
          case "PERSON" -> Optional.ofNullable(wait.who()).orElse("nobody yet");
          case "COMMAND" -> wait.name().substring(0, wait.name().indexOf('.'));
          case "INCIDENT" -> "the operator";
          default -> "the other side";
        },
        step.map(CaseStep::startedAt).orElse(null),
        wait.until());
  }

  private static Optional<CaseStep> step(CaseWait wait, CaseDescription description) {
    return description.steps().stream()
        .filter(step -> step.activityId().equals(wait.activityId()) && step.endedAt() == null)
        .reduce((older, newer) -> newer);
  }
}
