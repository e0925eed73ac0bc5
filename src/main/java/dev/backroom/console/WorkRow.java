package dev.backroom.console;

import dev.backroom.console.Playbooks.Play;
import dev.backroom.engine.OpenStep;
import dev.backroom.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** An open step on one line of a list, in words. */
record WorkRow(
    String businessKey,
    String process,
    String step,
    String waitsFor,
    String since,
    String due,
    String money,
    String trouble,
    Play play) {

  static WorkRow of(OpenStep step, Play play, Instant now) {
    return new WorkRow(
        step.businessKey(),
        step.process(),
        step.name(),
        step.withWhom() == null ? StepWords.kind(step.type()) : step.withWhom(),
        Times.span(Duration.between(step.since(), now)),
        due(step, now),
        step.amountMinor() == null || step.currency() == null
            ? ""
            : Money.of(step.amountMinor(), step.currency()).toString(),
        Objects.requireNonNullElse(step.trouble(), ""),
        play);
  }

  private static String due(OpenStep step, Instant now) {
    if (step.due() == null) {
      return "";
    }
    var left = Duration.between(now, step.due());
    return step.isOverdue(now) ? "overdue by " + Times.span(left) : "in " + Times.span(left);
  }
}
