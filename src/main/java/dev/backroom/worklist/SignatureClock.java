package dev.backroom.worklist;

import static dev.backroom.worklist.Approval.LOCATION_ID;
import static dev.backroom.worklist.Signature.REMINDER_TIME;
import static dev.backroom.worklist.Signature.SIGNATURE_TIME;

import java.time.Duration;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Stops the time of a signature; what is left of it counts when the signature is asked again. */
@Component
class SignatureClock {
  private final BusinessCalendar calendar;

  SignatureClock(BusinessCalendar calendar) {
    this.calendar = calendar;
  }

  void stop(DelegateTask task) {
    var whole = Duration.parse(SIGNATURE_TIME.get(task));
    var left =
        Optional.ofNullable(task.getDueDate())
            .map(
                due ->
                    Duration.parse(
                        calendar.workingHoursUntil(
                            LOCATION_ID.find(task).orElse(""), due.toInstant())))
            .orElse(whole);
    var reminder = Duration.parse(REMINDER_TIME.get(task)).minus(whole.minus(left));
    SIGNATURE_TIME.set(task.getExecution(), left.toString());
    REMINDER_TIME.set(
        task.getExecution(), (reminder.isNegative() ? Duration.ZERO : reminder).toString());
  }
}
