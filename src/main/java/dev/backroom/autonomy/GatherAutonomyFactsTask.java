package dev.backroom.autonomy;

import static dev.backroom.autonomy.AutonomyFacts.ASKING_PROCESS;
import static dev.backroom.autonomy.AutonomyFacts.AUTONOMY_ACTION;
import static dev.backroom.autonomy.AutonomyFacts.CONFIDENCE_BASIS_POINTS;
import static dev.backroom.autonomy.AutonomyFacts.INPUT_AGE_HOURS;
import static dev.backroom.autonomy.AutonomyFacts.MODEL_HEALTH;
import static dev.backroom.autonomy.AutonomyFacts.MODEL_NAME;

import dev.backroom.engine.CallingProcesses;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Completes what the autonomy table looks at; what a caller left out is not taken for good news.
 */
@Component
class GatherAutonomyFactsTask implements JavaDelegate {
  private static final String NONE = "NONE";
  private static final long CERTAIN = 10_000;
  private static final long UNKNOWN_AGE = -1;

  private final ModelReports models;

  GatherAutonomyFactsTask(ModelReports models) {
    this.models = models;
  }

  @Override
  public void execute(DelegateExecution asking) {
    var model = MODEL_NAME.find(asking);
    ASKING_PROCESS.pass(asking, CallingProcesses.of(asking).stream().findFirst().orElse(NONE));
    MODEL_HEALTH.pass(asking, model.map(models::healthOf).orElse(NONE));
    if (AUTONOMY_ACTION.find(asking).isEmpty()) {
      AUTONOMY_ACTION.set(asking, NONE);
    }
    if (CONFIDENCE_BASIS_POINTS.find(asking).isEmpty()) {
      CONFIDENCE_BASIS_POINTS.set(asking, model.isPresent() ? 0 : CERTAIN);
    }
    if (INPUT_AGE_HOURS.find(asking).isEmpty()) {
      INPUT_AGE_HOURS.set(asking, model.isPresent() ? UNKNOWN_AGE : 0);
    }
  }
}
