package dev.backroom.access;

import dev.backroom.access.AccessChange.Kind;
import dev.backroom.access.AccessFile.Scope;
import dev.backroom.engine.WrongInput;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Whether a wanted change can be made at all; says what is wrong and what would be right. */
@Component
class ChangeCheck {
  private final EngineGroups people;
  private final EntitlementRecord record;
  private final AccessFile file;

  ChangeCheck(EngineGroups people, EntitlementRecord record, AccessFile file) {
    this.people = people;
    this.record = record;
    this.file = file;
  }

  void check(WantedChange wanted, Instant now) {
    if (wanted.kind() == Kind.GRANT && !people.exists(wanted.person())) {
      throw new WrongInput(
          "There is no person %s; create the user first, or let him log in once."
              .formatted(wanted.person()));
    }
    checkPlace(wanted);
    checkTimes(wanted, now);
    if (wanted.kind() == Kind.END && held(wanted, now).isEmpty()) {
      throw new WrongInput(
          "%s does not hold %s for this scope; GET /api/access/persons/%s says what he holds."
              .formatted(wanted.person(), wanted.role(), wanted.person()));
    }
  }

  private void checkPlace(WantedChange wanted) {
    var role =
        file.roles().stream()
            .filter(known -> known.id().equals(wanted.role()))
            .findFirst()
            .orElseThrow(
                () ->
                    new WrongInput(
                        "There is no role %s; access.yaml lists them.".formatted(wanted.role())));
    var scope = wanted.scope();
    var known = file.scopesOf(role);
    var fits =
        scope == null
            || known.contains(scope)
            || role.scope() != Scope.NONE && scope.equals(Entitlement.UNPLACED);
    if (!fits && wanted.kind() == Kind.GRANT) {
      throw new WrongInput(
          known.isEmpty()
              ? "The role %s has no scope; leave it out.".formatted(role.id())
              : "The role %s has the scopes %s, not '%s'; leave it out for all of them."
                  .formatted(role.id(), String.join(", ", known), scope));
    }
  }

  private static void checkTimes(WantedChange wanted, Instant now) {
    var from = wanted.from();
    var until = wanted.until();
    if (from != null && from.isBefore(now)) {
      throw new WrongInput(
          "'from' is %s, which is past: the record is not changed backwards. Leave it out for now."
              .formatted(from));
    }
    if (until != null
        && (wanted.kind() == Kind.END || !until.isAfter(Objects.requireNonNullElse(from, now)))) {
      throw new WrongInput(
          wanted.kind() == Kind.END
              ? "An end has no 'until'; 'from' is the moment from which the role is not held."
              : "'until' is %s, which is not after the beginning.".formatted(until));
    }
  }

  /** What the change ends: still open for the same role and scope at that time. */
  List<Entitlement> held(WantedChange wanted, Instant at) {
    return record.history(wanted.person(), wanted.role(), wanted.scope()).stream()
        .filter(entitlement -> entitlement.isOpenAt(at))
        .toList();
  }

  /** Somebody has to be left who may change roles. */
  void keepAnAdministrator(WantedChange wanted, Instant at) {
    if (!wanted.role().equals(Rights.ADMIN)) {
      return;
    }
    var others =
        record.ofRole(Rights.ADMIN, Span.at(at)).stream()
            .filter(held -> held.validUntil() == null)
            .filter(held -> !held.person().equals(wanted.person()))
            .anyMatch(held -> people.exists(held.person()));
    if (!others) {
      throw new WrongInput(
          "%s is the last administrator; appoint another one first.".formatted(wanted.person()));
    }
  }
}
