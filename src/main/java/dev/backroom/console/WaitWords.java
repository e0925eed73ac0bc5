package dev.backroom.console;

import dev.backroom.engine.CaseDescription;
import dev.backroom.engine.CaseStep;
import dev.backroom.engine.CaseWait;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a case waits for, in words.
 *
 * @param main false for what may come, but is not what the case stands at
 * @param overdue by how much, or null when it is not
 */
record WaitWords(
    boolean main,
    String what,
    String whom,
    @Nullable String since,
    @Nullable String until,
    @Nullable String overdue) {
  private static final List<String> ORDER =
      List.of("INCIDENT", "PERSON", "COMMAND", "MESSAGE", "TIMER");

  /** People first, then systems, then time. */
  static List<WaitWords> of(CaseDescription description, CaseStepNames names, Instant now) {
    return description.waits().stream()
        .sorted(Comparator.comparing(wait -> ORDER.indexOf(wait.kind())))
        .map(wait -> of(wait, begun(wait, description), names, now))
        .toList();
  }

  private static WaitWords of(
      CaseWait wait, @Nullable Instant begun, CaseStepNames names, Instant now) {
    var until = wait.until();
    return new WaitWords(
        begun != null || wait.kind().equals("INCIDENT"),
        names.of(wait.activityId()),
        whom(wait),
        begun == null
            ? null
            : "since %s (%s)"
                .formatted(Times.full(begun), Times.span(Duration.between(begun, now))),
        until == null ? null : Times.full(until),
        until != null && until.isBefore(now) ? Times.span(Duration.between(until, now)) : null);
  }

  private static String whom(CaseWait wait) {
    return switch (wait.kind()) {
      case "PERSON" -> wait.who() == null || wait.who().isEmpty() ? "nobody yet" : wait.who();
      case "COMMAND" -> "the system %s (%s)".formatted(wait.name().split("\\.", 2)[0], wait.name());
      case "MESSAGE" -> "the message " + wait.name();
      case "INCIDENT" -> "an operator: " + wait.name();
      default -> "the time";
    };
  }

  private static @Nullable Instant begun(CaseWait wait, CaseDescription description) {
    return description.steps().stream()
        .filter(step -> step.activityId().equals(wait.activityId()) && step.endedAt() == null)
        .map(CaseStep::startedAt)
        .reduce((older, newer) -> newer)
        .orElse(null);
  }
}
