package dev.backroom.worklist;

import dev.backroom.access.Entitlement;
import dev.backroom.access.Entitlements;
import dev.backroom.access.Entitlements.Matter;
import dev.backroom.access.Roles;
import dev.backroom.access.Span;
import dev.backroom.engine.WrongInput;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers who could sign what at a time, and what somebody could sign, past days included. */
@Component
public class SigningRights {
  private final Capacities capacities;
  private final Entitlements entitlements;
  private final DeputyRecord deputies;
  private final AbsenceRecord absences;
  private final Roles roles;

  SigningRights(
      Capacities capacities,
      Entitlements entitlements,
      DeputyRecord deputies,
      AbsenceRecord absences,
      Roles roles) {
    this.capacities = capacities;
    this.entitlements = entitlements;
    this.deputies = deputies;
    this.absences = absences;
    this.roles = roles;
  }

  /**
   * @param actsFor in whose place as a deputy; null when by a role of his own
   * @param capMinor the largest amount; null without limit
   * @param away whether he was away at some moment of the time asked for; he could sign even so
   * @param grantedBy who gave the role, or who set the deputy
   */
  public record Signer(
      String person,
      String role,
      @Nullable String scope,
      @Nullable Long capMinor,
      @Nullable String actsFor,
      Instant since,
      @Nullable Instant until,
      boolean away,
      String grantedBy,
      @Nullable String confirmedBy,
      String reason) {

    static Signer of(Capacity capacity, Set<String> away) {
      var held = capacity.held();
      var standIn = capacity.standIn();
      return new Signer(
          capacity.person(),
          held.role(),
          held.scope(),
          capacity.capMinor(),
          capacity.actedFor(),
          capacity.since(),
          capacity.until(),
          away.contains(capacity.person()),
          standIn == null ? held.granted().by() : standIn.setBy(),
          standIn == null ? held.granted().confirmedBy() : null,
          standIn == null ? held.granted().reason() : "deputy of " + standIn.holder());
    }
  }

  /** What one person holds, what he may do for others or others for him, and when he is away. */
  public record PersonRights(
      String person,
      List<Entitlement> holds,
      List<Deputyship> standsInFor,
      List<Deputyship> deputies,
      List<Absence> absences) {}

  /** Without regard to the rest of a case: a requester does not sign his own. */
  public List<Signer> signers(Matter matter, Span span) {
    if (!roles.isRole(matter.role())) {
      throw new WrongInput("There is no role '%s'.".formatted(matter.role()));
    }
    var group = roles.groupFor(matter.role(), matter.location(), matter.category());
    var away = absences.away(span);
    return capacities
        .standingFor(group, new Place(matter.location(), matter.category()), span)
        .stream()
        .filter(capacity -> capacity.covers(matter.amountMinor()))
        .map(capacity -> Signer.of(capacity, away))
        .toList();
  }

  public PersonRights of(String person, Span span) {
    return new PersonRights(
        person,
        entitlements.of(person, span),
        deputies.ofDeputy(person, span),
        deputies.ofHolder(person, span),
        absences.of(person, span));
  }
}
