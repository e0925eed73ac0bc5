package dev.backroom.worklist;

import static dev.backroom.worklist.Approval.CATEGORY;
import static dev.backroom.worklist.Attention.ABOUT_CASE;
import static dev.backroom.worklist.Attention.ADVICE;
import static dev.backroom.worklist.Attention.LOCATION_ID;
import static dev.backroom.worklist.Attention.SUBJECT_LINE;

import dev.backroom.engine.BusinessNumbers;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Gives the operator a task when a signature cannot come: people are missing, not patience. */
@Component
class OperatorAttention {
  private static final String PREFIX = "ATT";

  private final RuntimeService runtime;
  private final BusinessNumbers numbers;
  private final Clock clock;

  OperatorAttention(RuntimeService runtime, BusinessNumbers numbers, Clock clock) {
    this.runtime = runtime;
    this.numbers = numbers;
    this.clock = clock;
  }

  /**
   * @param askedInstead the level above that is asked in their place; empty if nobody there can
   *     sign either
   */
  void nobodyCanSign(DelegateExecution signature, String role, Optional<String> askedInstead) {
    ask(
        signature,
        "Nobody can sign %s as %s (%s, %s)"
            .formatted(
                signature.getProcessBusinessKey(),
                SignatureWords.names(role),
                LOCATION_ID.find(signature).orElse("no location"),
                CATEGORY.find(signature).orElse("no category")),
        askedInstead
            .map(
                above ->
                    "The %s is asked in their place. Give somebody else the role, or a deputy."
                        .formatted(SignatureWords.names(above)))
            .orElse(
                "Nobody above can sign either, so the request waits. Give somebody else the role,"
                    + " or a deputy, who can then take the open task."));
  }

  void nobodyAbove(DelegateExecution signature, String role) {
    ask(
        signature,
        "The signature of the %s for %s is overdue"
            .formatted(SignatureWords.names(role), signature.getProcessBusinessKey()),
        "Nobody is above those who were asked, so the request waits for them. Talk to them.");
  }

  private void ask(DelegateExecution signature, String subject, String advice) {
    runtime.startProcessInstanceByKey(
        Attention.KEY,
        numbers.next(PREFIX, clock.instant().atZone(ZoneOffset.UTC).getYear()),
        Map.of(
            SUBJECT_LINE.name(), SUBJECT_LINE.stored(subject),
            ABOUT_CASE.name(), ABOUT_CASE.stored(signature.getProcessBusinessKey()),
            ADVICE.name(), ADVICE.stored(advice),
            LOCATION_ID.name(), LOCATION_ID.stored(LOCATION_ID.find(signature).orElse(""))));
  }
}
