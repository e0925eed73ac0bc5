package dev.backroom.worklist;

import dev.backroom.engine.CaseFilter;
import dev.backroom.engine.CaseState;
import dev.backroom.engine.CaseSummary;
import dev.backroom.engine.Cases;
import dev.backroom.engine.Refused;
import dev.backroom.engine.WrongInput;
import dev.backroom.shared.BusinessKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person asked for: how it stands, with whom, since when; and how he takes it back. */
@Component
public class MyRequests {
  private final Cases cases;
  private final List<Recall> recalls;

  MyRequests(Cases cases, List<Recall> recalls) {
    this.cases = cases;
    this.recalls = recalls;
  }

  /**
   * @param waitsFor what happens next, in words; empty when it has ended
   * @param withWhom the person, groups or system that it waits for
   * @param since when that began
   * @param until when it is due
   */
  public record Request(
      String businessKey,
      String title,
      CaseState state,
      Instant startedAt,
      @Nullable Instant endedAt,
      String waitsFor,
      String withWhom,
      @Nullable Instant since,
      @Nullable Instant until,
      boolean recallable) {}

  /** Newest first, page 0 first. */
  public List<Request> of(String person, int page, int size) {
    return cases.list(null, null, requestedBy(person), page, size).stream()
        .map(this::request)
        .toList();
  }

  /**
   * @throws Refused if it is not his, is no running request, or is too far
   */
  @Transactional
  public void recall(String businessKey, String person, @Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      throw new WrongInput("Say why it is not wanted any more (reason).");
    }
    var summary =
        cases
            .find(businessKey, requestedBy(person))
            .orElseThrow(() -> new Refused("You have no request " + businessKey + "."))
            .summary();
    if (!recallOf(summary)
        .map(recall -> recall.recall(new BusinessKey(businessKey), person, reason))
        .orElse(false)) {
      throw new Refused(
          "%s cannot be recalled any more; talk to the buyer.".formatted(businessKey));
    }
  }

  private Request request(CaseSummary summary) {
    var open =
        summary.endedAt() != null
            ? Optional.<OpenStep>empty()
            : cases.find(summary.businessKey()).flatMap(OpenStep::of);
    return new Request(
        summary.businessKey(),
        summary.title(),
        summary.state(),
        summary.startedAt(),
        summary.endedAt(),
        open.map(OpenStep::name).orElse(""),
        open.map(OpenStep::withWhom).orElse(""),
        open.map(OpenStep::since).orElse(null),
        open.map(OpenStep::until).orElse(null),
        summary.endedAt() == null && recallOf(summary).isPresent());
  }

  private Optional<Recall> recallOf(CaseSummary summary) {
    return recalls.stream()
        .filter(recall -> recall.process().equals(summary.process()))
        .findFirst();
  }

  private static CaseFilter requestedBy(String person) {
    return new CaseFilter(Map.of("requester", Set.of(person)));
  }
}
