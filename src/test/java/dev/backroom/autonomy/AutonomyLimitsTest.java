package dev.backroom.autonomy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.ProcessTest;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class AutonomyLimitsTest {
  private static final String MODEL = "demand-forecast";
  private static final int MANY = 10_000;
  private static final int THREADS = 4;

  @Autowired BeanFactory application;
  @Autowired Governing governing;
  @Autowired ReportedHealth reported;
  @Autowired GrantedLevels levels;
  @Autowired AutonomyChanges changes;
  @Autowired TransactionTemplate transaction;

  private StepAsking step;

  @BeforeEach
  void start() {
    step = new StepAsking(application);
    step.forget();
  }

  @AfterEach
  void forget() {
    step.forget();
  }

  @Test
  void actsByItselfOnlyAsFarAsWasGranted() {
    assertThat(step.ask()).isEqualTo(AutonomyLevel.AUTO);

    governing.setLevel(StepAsking.RELEASE, AutonomyLevel.OBSERVE, "we want to watch", "operator");

    assertThat(step.ask()).isEqualTo(AutonomyLevel.OBSERVE);
  }

  @Test
  void saysWhatWouldHaveHappenedAndWhyItDoesNot() {
    governing.throwSwitch(KillSwitch.Kind.SYSTEM, "erp", "ERP is moved tonight", "operator");

    assertThat(step.ask("approval", step.smallOrder(), null).reason())
        .isEqualTo(
            "Below 500, with fresh inputs and no policy flag, which would allow AUTO;"
                + " but SYSTEM erp is switched off: ERP is moved tonight");
  }

  @Test
  void doesNothingByItselfInTenThousandDecisionsOnceInputsAreTooOldOrTheModelFails() {
    reported.take(MODEL, ModelHealth.OK, "as trained", "integration");
    assertThat(askMany(100, Map.of("inputAgeHours", 1L)).keySet())
        .containsExactly(AutonomyLevel.AUTO);

    var tooOld = askMany(MANY / 2, Map.of("inputAgeHours", 25L));
    levels.change(
        StepAsking.RELEASE,
        AutonomyLevel.AUTO,
        "so that the table alone decides",
        AutonomyChanges.Hands.one("test"));
    reported.take(MODEL, ModelHealth.DEGRADED, "error doubled", "integration");
    levels.change(
        StepAsking.RELEASE,
        AutonomyLevel.AUTO,
        "so that the table alone decides",
        AutonomyChanges.Hands.one("test"));
    var degraded = askMany(MANY / 2, Map.of());

    assertThat(tooOld).containsOnlyKeys(AutonomyLevel.RECOMMEND);
    assertThat(degraded).containsOnlyKeys(AutonomyLevel.RECOMMEND);
    assertThat(tooOld.get(AutonomyLevel.RECOMMEND) + degraded.get(AutonomyLevel.RECOMMEND))
        .isEqualTo(MANY);
  }

  @Test
  void onlyWatchesOnceTheModelIsOff() {
    reported.take(MODEL, ModelHealth.OFF, "retired", "operator");

    assertThat(askMany(10, Map.of())).containsOnlyKeys(AutonomyLevel.OBSERVE);
  }

  @Test
  void trustsNoModelThatNobodyHasReported() {
    assertThat(askMany(10, Map.of())).containsOnlyKeys(AutonomyLevel.RECOMMEND);
    assertThat(levels.of(StepAsking.RELEASE)).as("a name alone lowers nothing").isNotNull();
    assertThat(levels.of(StepAsking.RELEASE)).isEqualTo(AutonomyLevel.AUTO);
  }

  @Test
  void fallsByItselfWhenInputsAreTooOldTooOften() {
    askMany(80, Map.of("inputAgeHours", 0L), null);
    assertThat(levels.of(StepAsking.RELEASE)).isEqualTo(AutonomyLevel.AUTO);

    askMany(20, Map.of("inputAgeHours", 25L), null);

    assertThat(levels.of(StepAsking.RELEASE)).isEqualTo(AutonomyLevel.RECOMMEND);
    assertThat(step.ask()).isEqualTo(AutonomyLevel.RECOMMEND);
    assertThat(changes.list(0, 1).get(0))
        .returns("AUTO", AutonomyChange::from)
        .returns("RECOMMEND", AutonomyChange::to)
        .returns(Governance.TABLE, AutonomyChange::changedBy);
  }

  @Test
  void fallsByItselfAtTheReportThatItsModelFails() {
    reported.take(MODEL, ModelHealth.OK, "as trained", "integration");
    askMany(1, Map.of());

    reported.take(MODEL, ModelHealth.DEGRADED, "error doubled", "integration");

    assertThat(levels.of(StepAsking.RELEASE)).isEqualTo(AutonomyLevel.RECOMMEND);
  }

  /** What began after the switch had returned is a person's, however much goes on beside it. */
  @Test
  void stopsUnderLoadWhateverBeginsAfterTheSwitch() throws Exception {
    var thrown = new AtomicBoolean();
    var stop = new AtomicBoolean();
    var before = new AtomicInteger();
    var after = new AtomicInteger();
    var escaped = new AtomicInteger();
    var threads = Executors.newFixedThreadPool(THREADS);
    for (var n = 0; n < THREADS; n++) {
      threads.submit(
          () -> {
            while (!stop.get()) {
              var late = thrown.get();
              var automatic = step.ask() == AutonomyLevel.AUTO;
              (late ? after : before).incrementAndGet();
              if (late && automatic) {
                escaped.incrementAndGet();
              }
            }
          });
    }
    Awaitility.await().until(() -> before.get() > 50);

    governing.throwSwitch(KillSwitch.Kind.PROCESS, "purchaseOrder", "stop it", "operator");
    thrown.set(true);
    Awaitility.await().until(() -> after.get() > 200);
    stop.set(true);
    threads.shutdown();

    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    assertThat(escaped).hasValue(0);
  }

  private Map<AutonomyLevel, Integer> askMany(int times, Map<String, Object> different) {
    return askMany(times, different, MODEL);
  }

  /** A hundred in one transaction, which changes no answer. */
  private Map<AutonomyLevel, Integer> askMany(
      int times, Map<String, Object> different, String model) {
    var answers = new EnumMap<AutonomyLevel, Integer>(AutonomyLevel.class);
    for (var done = 0; done < times; done += 100) {
      var share = Math.min(100, times - done);
      transaction.executeWithoutResult(
          status -> {
            for (var n = 0; n < share; n++) {
              var facts = step.smallOrder();
              facts.putAll(different);
              answers.merge(step.ask(facts, model), 1, Integer::sum);
            }
          });
    }
    return answers;
  }
}
