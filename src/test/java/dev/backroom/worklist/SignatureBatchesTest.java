package dev.backroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.worklist.BatchDecision.Item;
import dev.backroom.worklist.BatchDecision.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A buyer decides at once on everything that waits for him. */
@ProcessTest
class SignatureBatchesTest {
  @Autowired CaseDriver driver;
  @Autowired ApprovalDriver approvals;
  @Autowired OpenRequests requests;
  @Autowired SignatureBatches batches;

  private final List<String> orders = new ArrayList<>();

  @BeforeEach
  void isMonday() {
    driver.timeIs("2026-11-23T09:00:00Z");
  }

  @AfterEach
  void forget() {
    orders.forEach(driver::forget);
    approvals.forget();
  }

  @Test
  void decidesAllButTheOnesThatAreRefusedWhereverTheyStand() {
    var others = Stream.generate(() -> ask("planner")).limit(5).toList();
    var own = ask("buyer");
    var another = ask("buyer");

    var results = decide("APPROVE");

    assertThat(results).hasSize(7);
    assertThat(results).filteredOn(Result::decided).hasSize(5);
    assertThat(results)
        .filteredOn(result -> !result.decided())
        .extracting(Result::reason)
        .hasSize(2)
        .allMatch(reason -> reason.startsWith("You requested this yourself"));
    assertThat(others)
        .allMatch(approval -> "APPROVED".equals(driver.value(approval, "approvalOutcome")));
    assertThat(List.of(own, another)).noneMatch(driver::hasEnded);
    assertThat(open()).hasSize(2);
  }

  @Test
  void saysForEachOfThemWhatIsMissing() {
    ask("planner");
    ask("planner");

    var results = decide("REJECT");

    assertThat(results).hasSize(2).noneMatch(Result::decided);
    assertThat(results).extracting(Result::reason).allMatch(reason -> !reason.contains("alone"));
    assertThat(open()).hasSize(2);
  }

  private List<Result> decide(String decision) {
    var items = open().stream().map(open -> new Item(open.taskId(), open.seen())).toList();
    var results = batches.decide("buyer", new BatchDecision(decision, null, null, items));
    driver.run();
    return results;
  }

  private String ask(String requester) {
    orders.add("PO-2026-0008%02d".formatted(80 + orders.size()));
    return approvals.startFor(orders.get(orders.size() - 1), 100_000, "NONE", requester);
  }

  private List<OpenRequest> open() {
    return requests.of("buyer", SignatureFilter.ALL, SignatureBatches.MOST);
  }
}
