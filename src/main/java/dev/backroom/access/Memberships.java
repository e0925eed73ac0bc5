package dev.backroom.access;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The one place that puts people into the engine's groups and takes them out: what is on record
 * decides, and the engine's tasks, filters and grants follow.
 */
@Component
class Memberships {
  private static final Logger LOG = LoggerFactory.getLogger(Memberships.class);

  private final IdentityService identity;
  private final EntitlementRecord record;
  private final Roles roles;
  private final Clock clock;

  Memberships(IdentityService identity, EntitlementRecord record, Roles roles, Clock clock) {
    this.identity = identity;
    this.record = record;
    this.roles = roles;
    this.clock = clock;
  }

  /** The caller holds the record's lock. */
  void follow(String person) {
    var entitled = entitled(person);
    joinMissing(person, entitled);
    leave(person, group -> roles.governed().contains(group) && !entitled.contains(group));
  }

  /** As above; the person leaves groups that stand for no role as well. */
  void followOnly(String person) {
    var entitled = entitled(person);
    joinMissing(person, entitled);
    leave(person, group -> !entitled.contains(group));
  }

  /** Everybody; says aloud whom somebody had put into a group past the record. */
  void followAll() {
    withoutEntitlement()
        .forEach(
            (person, groups) ->
                LOG.warn(
                    "{} was in the groups {} without an entitlement on record and is taken out;"
                        + " grant roles at /console/access",
                    person,
                    groups));
    var people = new TreeSet<>(record.people());
    people.addAll(members());
    people.forEach(this::follow);
  }

  /** People and the groups that they are in without being entitled to. */
  TreeMap<String, Set<String>> withoutEntitlement() {
    var found = new TreeMap<String, Set<String>>();
    for (var person : members()) {
      var groups = groupsOf(person);
      groups.retainAll(roles.governed());
      groups.removeAll(entitled(person));
      if (!groups.isEmpty()) {
        found.put(person, groups);
      }
    }
    return found;
  }

  /** Everybody who is in one of the groups that stand for a role. */
  Set<String> members() {
    return roles.governed().stream()
        .flatMap(group -> identity.createUserQuery().memberOfGroup(group).list().stream())
        .map(User::getId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> groupsOf(String person) {
    return identity.createGroupQuery().groupMember(person).list().stream()
        .map(Group::getId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> entitled(String person) {
    var groups = new LinkedHashSet<String>();
    record
        .of(person, Span.at(clock.instant()))
        .forEach(held -> groups.addAll(roles.groupsOf(held.role(), held.scope())));
    return groups;
  }

  private void joinMissing(String person, Set<String> wanted) {
    if (identity.createUserQuery().userId(person).count() == 0) {
      return;
    }
    var member = groupsOf(person);
    wanted.stream()
        .filter(group -> !member.contains(group))
        .forEach(group -> identity.createMembership(person, group));
  }

  private void leave(String person, Predicate<String> unwanted) {
    groupsOf(person).stream()
        .filter(unwanted)
        .forEach(group -> identity.deleteMembership(person, group));
  }
}
