package dev.backroom.access;

import dev.backroom.access.Entitlement.Origin;
import dev.backroom.access.Entitlement.Source;
import dev.backroom.access.EntitlementRecord.Wanted;
import dev.backroom.access.Roles.Holding;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts on record what roles people have without anybody asking for a change: from access.yaml, from
 * an identity provider, or because they had them when the record began. None of these undoes what
 * administrators ended.
 */
@Component
class Appointments {
  private static final String NOBODY = "backroom";
  private static final Logger LOG = LoggerFactory.getLogger(Appointments.class);

  private final EntitlementRecord record;
  private final Memberships memberships;
  private final EngineGroups people;
  private final Roles roles;
  private final Clock clock;

  Appointments(
      EntitlementRecord record,
      Memberships memberships,
      EngineGroups people,
      Roles roles,
      Clock clock) {
    this.record = record;
    this.memberships = memberships;
    this.people = people;
    this.roles = roles;
    this.clock = clock;
  }

  /** Takes over who is in which group from a database that is older than the record. */
  void adoptMembers() {
    if (!record.isEmpty()) {
      return;
    }
    for (var person : memberships.members()) {
      var source = people.isOidcPerson(person) ? Source.CLAIMS : Source.ENGINE;
      for (var holding : roles.holdings(memberships.groupsOf(person))) {
        grant(person, holding, source, "member of its groups when the record began");
        LOG.info("{} is on record with {}, whose groups he was in", person, holding);
      }
    }
  }

  /** Once: what has ever been on record for this role and scope is for administrators to change. */
  void appoint(String person, Holding holding, String reason) {
    appoint(person, holding, clock.instant(), reason);
  }

  void appoint(String person, Holding holding, Instant since, String reason) {
    if (record.newest(person, holding.role(), holding.scope()).isEmpty()) {
      grant(person, holding, Source.FILE, since, reason);
    }
  }

  /**
   * Makes the record what an identity provider claims now. A role that administrators ended or
   * bounded stays as they left it.
   */
  void follow(String person, Collection<Holding> claimed) {
    record.lock();
    for (var holding : claimed) {
      var newest = record.newest(person, holding.role(), holding.scope());
      if (newest.isEmpty() || newest.filter(Appointments::wasUnclaimed).isPresent()) {
        grant(person, holding, Source.CLAIMS, "login claims");
      }
    }
    var now = clock.instant();
    record.of(person, Span.at(now)).stream()
        .filter(held -> held.granted().source() == Source.CLAIMS)
        .filter(held -> !claimed.contains(new Holding(held.role(), held.scope())))
        .forEach(
            held ->
                record.end(
                    held,
                    now,
                    new Origin(Source.CLAIMS, NOBODY, null, "no longer in the login claims"),
                    now));
    memberships.followOnly(person);
  }

  private static boolean wasUnclaimed(Entitlement entitlement) {
    var ended = entitlement.ended();
    return ended != null && ended.source() == Source.CLAIMS;
  }

  private void grant(String person, Holding holding, Source source, String reason) {
    grant(person, holding, source, clock.instant(), reason);
  }

  private void grant(String person, Holding holding, Source source, Instant since, String reason) {
    record.grant(
        new Wanted(person, holding.role(), holding.scope(), null, since, null),
        new Origin(source, NOBODY, null, reason));
  }
}
