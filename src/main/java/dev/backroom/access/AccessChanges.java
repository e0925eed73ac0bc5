package dev.backroom.access;

import dev.backroom.access.AccessChange.Kind;
import dev.backroom.access.AccessChange.State;
import dev.backroom.access.Entitlement.Origin;
import dev.backroom.access.Entitlement.Source;
import dev.backroom.access.EntitlementRecord.Wanted;
import dev.backroom.engine.Refused;
import dev.backroom.engine.WrongInput;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes who holds which role. Where the settings ask for a second person, a change waits for one
 * who neither proposed it nor is concerned.
 */
@Component
public class AccessChanges {
  private static final Logger LOG = LoggerFactory.getLogger(AccessChanges.class);

  private final AccessChangeRecord changes;
  private final EntitlementRecord record;
  private final ChangeCheck check;
  private final Memberships memberships;
  private final Rights rights;
  private final AccessSettings.Changes settings;
  private final Clock clock;

  AccessChanges(
      AccessChangeRecord changes,
      EntitlementRecord record,
      ChangeCheck check,
      Memberships memberships,
      Rights rights,
      AccessSettings settings,
      Clock clock) {
    this.changes = changes;
    this.record = record;
    this.check = check;
    this.memberships = memberships;
    this.rights = rights;
    this.settings = settings.access();
    this.clock = clock;
  }

  public boolean needSecondPerson() {
    return settings.secondPerson();
  }

  public List<AccessChange> list(int page, int size) {
    return changes.list(page, size);
  }

  @Transactional
  public AccessChange propose(WantedChange wanted, String by) {
    var now = begin(by);
    check.check(wanted, now);
    var id = changes.add(wanted, by, now);
    LOG.info("Change {} of access proposed by {}: {}", id, by, wanted);
    if (!settings.secondPerson()) {
      makeEffective(find(id), by, null, now);
    }
    return find(id);
  }

  @Transactional
  public AccessChange confirm(long id, String by) {
    var now = begin(by);
    var change = findOpen(id);
    if (by.equalsIgnoreCase(change.proposedBy())) {
      throw new Refused("You proposed change %d; somebody else has to confirm it.".formatted(id));
    }
    if (by.equalsIgnoreCase(change.person())) {
      throw new Refused(
          "Change %d concerns yourself; somebody else has to confirm it.".formatted(id));
    }
    makeEffective(change, change.proposedBy(), by, now);
    return find(id);
  }

  /** By whoever proposed it, too. */
  @Transactional
  public AccessChange decline(long id, String by) {
    var now = begin(by);
    changes.decide(findOpen(id).id(), State.DECLINED, by, now);
    LOG.info("Change {} of access declined by {}", id, by);
    return find(id);
  }

  /** The right is read from the record, since a login may be older than its end. */
  private Instant begin(String by) {
    record.lock();
    var now = clock.instant();
    var may =
        record.of(by, Span.at(now)).stream()
            .anyMatch(held -> rights.comesWith(held.role(), Rights.CHANGE_ACCESS));
    if (!may) {
      throw new Refused(
          "Changing roles is for the roles %s."
              .formatted(String.join(", ", rights.namesOfHolders(Rights.CHANGE_ACCESS))));
    }
    return now;
  }

  private void makeEffective(
      AccessChange change, String proposer, @Nullable String confirmer, Instant now) {
    var from = change.from() == null || change.from().isBefore(now) ? now : change.from();
    var wanted = wanted(change, from);
    check.check(wanted, now);
    if (change.kind() == Kind.END || change.until() != null) {
      check.keepAnAdministrator(wanted, from);
    }
    var origin = new Origin(Source.CHANGE, proposer, confirmer, change.reason());
    check.held(wanted, from).stream()
        .filter(held -> change.until() == null || held.validFrom().isBefore(change.until()))
        .forEach(held -> record.end(held, from, origin, now));
    if (change.kind() == Kind.GRANT) {
      record.grant(
          new Wanted(
              change.person(),
              change.role(),
              change.scope(),
              change.capMinor(),
              from,
              change.until()),
          origin);
    }
    changes.decide(change.id(), State.EFFECTIVE, confirmer == null ? proposer : confirmer, now);
    memberships.follow(change.person());
    LOG.info("Change {} of access counts from {}", change.id(), from);
  }

  private static WantedChange wanted(AccessChange change, Instant from) {
    return new WantedChange(
        change.kind(),
        change.person(),
        change.role(),
        change.scope(),
        change.capMinor(),
        from,
        change.until(),
        change.reason());
  }

  private AccessChange findOpen(long id) {
    var change = find(id);
    if (!change.isOpen()) {
      throw new WrongInput("Change %d is %s already.".formatted(id, change.state()));
    }
    return change;
  }

  private AccessChange find(long id) {
    return changes
        .find(id)
        .orElseThrow(() -> new WrongInput("There is no change %d of access.".formatted(id)));
  }
}
