package dev.backroom.access;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one rule of who may act in which role, where, up to which amount, at which time: an
 * entitlement counts for those groups of the role that its scope stands for, as long as it is valid
 * and up to its cap.
 */
@Component
public class Entitlements {
  private final EntitlementRecord record;
  private final Roles roles;

  Entitlements(EntitlementRecord record, Roles roles) {
    this.record = record;
    this.roles = roles;
  }

  /** What somebody wants to act on, such as a signature that a case asks for. */
  public record Matter(
      String role, @Nullable String location, @Nullable String category, long amountMinor) {}

  /** All that a person holds at some moment of the span. */
  public List<Entitlement> of(String person, Span span) {
    return record.of(person, span);
  }

  /** What a person holds by which he belongs to this group, such as {@code planner-s001}. */
  public List<Entitlement> of(String person, String group, Instant at) {
    return record.of(person, Span.at(at)).stream().filter(held -> standsFor(held, group)).toList();
  }

  /** Everybody's by which he belongs to this group. */
  public List<Entitlement> standingFor(String group, Span span) {
    return roles.roleOf(group).stream()
        .flatMap(role -> record.ofRole(role, span).stream())
        .filter(held -> standsFor(held, group))
        .toList();
  }

  private boolean standsFor(Entitlement held, String group) {
    return roles.groupsOf(held.role(), held.scope()).contains(group);
  }

  /** The reason why this person may not act, in words for him; empty when he may. */
  public Optional<String> objectionTo(String person, Matter matter, Instant at) {
    var group = roles.groupFor(matter.role(), matter.location(), matter.category());
    return objection(group, of(person, group, at), matter.amountMinor());
  }

  private static Optional<String> objection(
      String group, List<Entitlement> held, long amountMinor) {
    if (held.isEmpty()) {
      return Optional.of("You do not belong to the group %s.".formatted(group));
    }
    return held.stream().anyMatch(one -> one.covers(amountMinor))
        ? Optional.empty()
        : Optional.of(
            "%s is above what you may decide on in the group %s (%s)."
                .formatted(euro(amountMinor), group, euro(largestCap(held))));
  }

  private static String euro(long amountMinor) {
    return BigDecimal.valueOf(amountMinor, 2).toPlainString() + " EUR";
  }

  private static long largestCap(List<Entitlement> held) {
    return held.stream()
        .flatMap(one -> Stream.ofNullable(one.capMinor()))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
