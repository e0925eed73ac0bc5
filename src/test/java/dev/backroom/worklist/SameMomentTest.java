package dev.backroom.worklist;

import static dev.backroom.worklist.ApprovalDriver.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.engine.Refused;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.core.Ordered;

/** Two people have the same signature before them and decide at the same moment. */
@ProcessTest
class SameMomentTest {
  private static final String DECIDED = "decided";

  @Autowired ConfigurableApplicationContext context;
  @Autowired CaseDriver driver;
  @Autowired ApprovalDriver approvals;
  @Autowired ApprovalRounds rounds;
  @Autowired TaskService tasks;

  @BeforeEach
  void isFridayAfternoon() {
    driver.timeIs("2026-11-20T14:00:00Z");
  }

  @AfterEach
  void forget() {
    approvals.forget();
  }

  @ParameterizedTest
  @CsvSource({"APPROVE, APPROVE", "APPROVE, REJECT", "ASK, APPROVE", "ASK, ASK", "REJECT, RETURN"})
  void oneOfBothDecidesAndTheOtherIsTold(String one, String other) {
    var approval = approvals.start(72_000, "NONE");
    var task = approvals.signature().getId();
    var meeting = new Meeting();
    var results = both(attempt("buyer", task, one), attempt("buyer2", task, other), meeting);
    driver.run();

    assertThat(results).containsOnlyOnce(DECIDED);
    assertThat(results).anyMatch(result -> result.contains("the same moment"));
    var asked = driver.openTask(Signature.ANSWER_TASK, ORDER).isPresent();
    assertThat(rounds.given(approval)).hasSize(asked ? 0 : 1);
    assertThat(driver.hasEnded(approval)).isNotEqualTo(asked);
    assertThat(approvals.signatures()).isEmpty();
  }

  private List<String> both(Supplier<String> one, Supplier<String> other, Meeting meeting) {
    context.addApplicationListener(meeting);
    try {
      var first = CompletableFuture.supplyAsync(one);
      var second = CompletableFuture.supplyAsync(other);
      return List.of(first.join(), second.join());
    } finally {
      context.removeApplicationListener(meeting);
    }
  }

  private Supplier<String> attempt(String person, String task, String decision) {
    return () -> {
      try {
        approvals.as(
            person, () -> tasks.complete(task, Map.of("decision", decision, "comment", "seen")));
        return DECIDED;
      } catch (OptimisticLockingException collision) {
        return "the engine saw that both came at the same moment";
      } catch (ProcessEngineException failure) {
        return Refused.in(failure).orElseThrow(() -> failure).reason();
      }
    };
  }

  /** Nobody goes on before both have begun to decide. */
  private static final class Meeting
      implements ApplicationListener<PayloadApplicationEvent<?>>, Ordered {
    private final CyclicBarrier both = new CyclicBarrier(2);

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<?> event) {
      if (event.getPayload() instanceof DelegateTask task
          && TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName())
          && Signature.asksFor(task)) {
        try {
          both.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
          throw new IllegalStateException("The other one did not come", alone);
        }
      }
    }

    @Override
    public int getOrder() {
      return HIGHEST_PRECEDENCE;
    }
  }
}
