package dev.backroom.autonomy;

import static dev.backroom.autonomy.AutonomyFacts.AMOUNT_MINOR;
import static dev.backroom.autonomy.AutonomyFacts.AUTONOMY;
import static dev.backroom.autonomy.AutonomyFacts.AUTONOMY_ACTION;
import static dev.backroom.autonomy.AutonomyFacts.AUTONOMY_ADVICE;
import static dev.backroom.autonomy.AutonomyFacts.AUTONOMY_CAUSE;
import static dev.backroom.autonomy.AutonomyFacts.AUTONOMY_CEILING;
import static dev.backroom.autonomy.AutonomyFacts.AUTONOMY_REASON;
import static dev.backroom.autonomy.AutonomyFacts.AUTONOMY_SYSTEMS;
import static dev.backroom.autonomy.AutonomyFacts.AUTONOMY_VERSION;
import static dev.backroom.autonomy.AutonomyFacts.CONFIDENCE_BASIS_POINTS;
import static dev.backroom.autonomy.AutonomyFacts.INPUT_AGE_HOURS;
import static dev.backroom.autonomy.AutonomyFacts.MODEL_HEALTH;
import static dev.backroom.autonomy.AutonomyFacts.MODEL_NAME;

import dev.backroom.autonomy.Asked.Ceiling;
import dev.backroom.engine.CallingProcesses;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lowers what the table allows to what is granted and not switched off. */
@Component
class LimitAutonomyTask implements JavaDelegate {
  private final AutonomyLimits limits;

  LimitAutonomyTask(AutonomyLimits limits) {
    this.limits = limits;
  }

  @Override
  public void execute(DelegateExecution asking) {
    var limit = limits.limit(asked(asking));
    AUTONOMY.set(asking, limit.effective().name());
    AUTONOMY_REASON.set(asking, limit.reason());
    AUTONOMY_ADVICE.set(asking, limit.advice().orElse(""));
  }

  private static Asked asked(DelegateExecution asking) {
    return new Asked(
        asking.getProcessInstanceId(),
        asking.getProcessBusinessKey(),
        CallingProcesses.of(asking),
        AUTONOMY_ACTION.get(asking),
        AMOUNT_MINOR.get(asking),
        CONFIDENCE_BASIS_POINTS.get(asking),
        INPUT_AGE_HOURS.get(asking),
        MODEL_NAME.find(asking).orElse(null),
        MODEL_HEALTH.get(asking),
        new Ceiling(
            AutonomyLevel.valueOf(AUTONOMY_CEILING.get(asking)),
            AUTONOMY_CAUSE.get(asking),
            AUTONOMY_REASON.get(asking),
            List.of(AUTONOMY_SYSTEMS.get(asking).split(" "))),
        AUTONOMY_VERSION.get(asking));
  }
}
