package dev.backroom.worklist;

import dev.backroom.access.Span;
import dev.backroom.worklist.ApprovalRounds.Round;
import dev.backroom.worklist.SigningPolicy.Signing;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Knows whether somebody who is not away could give a signature now. */
@Component
class PresentSigners {
  private final ApprovalRounds rounds;
  private final Capacities capacities;
  private final AbsenceRecord absences;
  private final Clock clock;

  PresentSigners(
      ApprovalRounds rounds, Capacities capacities, AbsenceRecord absences, Clock clock) {
    this.rounds = rounds;
    this.capacities = capacities;
    this.absences = absences;
    this.clock = clock;
  }

  /**
   * A deputy who is there counts, in the capacity of whom he stands in for.
   *
   * @param editors who changed the request by more than they may sign themselves
   */
  boolean areThere(List<String> asked, Place place, Round round, Collection<String> editors) {
    var now = Span.at(clock.instant());
    var away = absences.away(now);
    return asked.stream()
        .flatMap(group -> capacities.standingFor(group, place, now).stream())
        .map(Capacity::person)
        .distinct()
        .filter(person -> !away.contains(person))
        .anyMatch(
            person ->
                SigningPolicy.objectionTo(signing(person, asked, place, round, editors)).isEmpty());
  }

  /** What the policy looks at. */
  Signing signing(
      String person, List<String> asked, Place place, Round round, Collection<String> editors) {
    var now = clock.instant();
    return new Signing(
        person,
        asked.stream().flatMap(group -> capacities.of(person, group, place, now).stream()).toList(),
        asked,
        round.requester(),
        rounds.eyes(round.id()),
        capacities.sameEyes(person, place, now),
        editors,
        round.amountMinor());
  }
}
