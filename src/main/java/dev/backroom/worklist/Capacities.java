package dev.backroom.worklist;

import dev.backroom.access.Entitlements;
import dev.backroom.access.Span;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * In which capacities people may sign for a group: their own entitlements, and others' as deputies.
 */
@Component
class Capacities {
  private final Entitlements entitlements;
  private final DeputyRecord deputies;

  Capacities(Entitlements entitlements, DeputyRecord deputies) {
    this.entitlements = entitlements;
    this.deputies = deputies;
  }

  /** One person's, his own first. */
  List<Capacity> of(String person, String group, Place place, Instant at) {
    var own = entitlements.of(person, group, at).stream().map(held -> Capacity.own(group, held));
    var others =
        deputies.ofDeputy(person, Span.at(at)).stream()
            .filter(standIn -> place.isIn(standIn.scope()))
            .flatMap(
                standIn ->
                    entitlements.of(standIn.holder(), group, at).stream()
                        .map(held -> new Capacity(group, held, standIn)));
    return Stream.concat(own, others).toList();
  }

  /** Everybody's at some moment of the span. */
  List<Capacity> standingFor(String group, Place place, Span span) {
    var standIns =
        deputies.valid(span).stream()
            .filter(standIn -> place.isIn(standIn.scope()))
            .collect(Collectors.groupingBy(Deputyship::holder));
    return entitlements.standingFor(group, span).stream()
        .flatMap(
            held ->
                Stream.concat(
                    Stream.of(Capacity.own(group, held)),
                    standIns.getOrDefault(held.person(), List.of()).stream()
                        .map(standIn -> new Capacity(group, held, standIn))))
        .filter(capacity -> isValidIn(capacity, span))
        .toList();
  }

  /** Who counts as the same pair of eyes: whom somebody stands in for here, and who for him. */
  Set<String> sameEyes(String person, Place place, Instant at) {
    var now = Span.at(at);
    return Stream.concat(
            deputies.ofDeputy(person, now).stream()
                .filter(standIn -> place.isIn(standIn.scope()))
                .map(Deputyship::holder),
            deputies.ofHolder(person, now).stream()
                .filter(standIn -> place.isIn(standIn.scope()))
                .map(Deputyship::deputy))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Entitlement and deputyship may both lie in the span and yet never meet. */
  private static boolean isValidIn(Capacity capacity, Span span) {
    var until = capacity.until();
    return !capacity.since().isAfter(span.last())
        && (until == null || until.isAfter(span.first()) && until.isAfter(capacity.since()));
  }
}
