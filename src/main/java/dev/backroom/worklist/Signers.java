package dev.backroom.worklist;

import dev.backroom.access.Span;
import dev.backroom.decision.Tables;
import dev.backroom.engine.CandidateGroups;
import dev.backroom.worklist.ApprovalRounds.Round;
import dev.backroom.worklist.SigningPolicy.Signing;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Knows who could give a signature now: of the role that is asked, or of a level above it. */
@Component
class Signers {
  private static final String TABLE = "escalation";

  private final ApprovalRounds rounds;
  private final Editors editors;
  private final CandidateGroups groups;
  private final Tables tables;
  private final Capacities capacities;
  private final Clock clock;

  Signers(
      ApprovalRounds rounds,
      Editors editors,
      CandidateGroups groups,
      Tables tables,
      Capacities capacities,
      Clock clock) {
    this.rounds = rounds;
    this.editors = editors;
    this.groups = groups;
    this.tables = tables;
    this.capacities = capacities;
    this.clock = clock;
  }

  /** Empty above the highest. */
  Optional<String> levelAbove(DelegateExecution signature, String role) {
    return Optional.of(
            tables.evaluate(signature, TABLE, Map.of("nextSignature", role)).text("escalatedTo"))
        .filter(above -> !Approval.NO_MORE.equals(above));
  }

  /** The role itself or the first level above it of which somebody can sign. */
  Optional<String> firstAble(DelegateExecution signature, String role, Round round) {
    return levels(signature, role).filter(level -> isAble(signature, level, round)).findFirst();
  }

  private Stream<String> levels(DelegateExecution signature, String role) {
    return Stream.iterate(
            Optional.of(role),
            Optional::isPresent,
            level -> level.flatMap(below -> levelAbove(signature, below)))
        .flatMap(Optional::stream);
  }

  private boolean isAble(DelegateExecution signature, String role, Round round) {
    var group = groups.groupFor(role, signature);
    return capacities.standingFor(group, Place.of(signature), Span.at(clock.instant())).stream()
        .map(Capacity::person)
        .distinct()
        .anyMatch(
            person ->
                SigningPolicy.objectionTo(signing(signature, person, List.of(group), round))
                    .isEmpty());
  }

  /**
   * What the policy looks at.
   *
   * @param asked the groups that may sign now
   */
  Signing signing(DelegateExecution signature, String person, List<String> asked, Round round) {
    var place = Place.of(signature);
    var now = clock.instant();
    return new Signing(
        person,
        asked.stream().flatMap(group -> capacities.of(person, group, place, now).stream()).toList(),
        asked,
        round.requester(),
        rounds.eyes(round.id()),
        capacities.sameEyes(person, place, now),
        editors.of(signature, round),
        round.amountMinor());
  }
}
