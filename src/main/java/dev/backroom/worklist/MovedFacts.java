package dev.backroom.worklist;

import dev.backroom.decision.Tables;
import dev.backroom.shared.BasisPoints;
import dev.backroom.worklist.ApprovalBrief.Fact;
import dev.backroom.worklist.SignatureForm.Shown;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares what a form showed with how things stand now; the table says how far is too far. */
@Component
class MovedFacts {
  private static final String TABLE = "factTolerance";
  private static final String LOOK_AGAIN = "LOOK_AGAIN";

  private final Tables tables;

  MovedFacts(Tables tables) {
    this.tables = tables;
  }

  /** One sentence for each figure that moved beyond its tolerance. */
  List<String> since(DelegateExecution signature, SignatureForm shown, ApprovalBrief now) {
    Map<String, Fact> facts =
        Stream.of(now.money(), now.lines(), now.evidence())
            .flatMap(List::stream)
            .collect(Collectors.toMap(Fact::key, Function.identity(), (one, other) -> one));
    return Stream.of(shown.money(), shown.lines(), shown.evidence())
        .flatMap(List::stream)
        .filter(before -> before.figure() != null)
        .flatMap(
            before ->
                Stream.ofNullable(facts.get(before.key()))
                    .filter(fact -> movedTooFar(signature, before, fact))
                    .map(
                        fact ->
                            "%s was %s and is %s now"
                                .formatted(before.label(), before.value(), fact.value())))
        .toList();
  }

  private boolean movedTooFar(DelegateExecution signature, Shown before, Fact now) {
    return !Objects.equals(before.figure(), now.figure())
        && LOOK_AGAIN.equals(
            tables
                .evaluate(
                    signature,
                    TABLE,
                    Map.of(
                        "factKind", before.kind().name(),
                        "movedBasisPoints", moved(before.figure(), now.figure())))
                .text(TABLE));
  }

  /** A figure that came or went has moved by more than all of itself. */
  private static long moved(@Nullable Long before, @Nullable Long now) {
    return before == null || now == null
        ? BasisPoints.BEYOND_MEASURE
        : BasisPoints.of(Math.absExact(now - before), Math.absExact(before));
  }
}
