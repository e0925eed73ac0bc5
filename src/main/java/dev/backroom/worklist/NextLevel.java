package dev.backroom.worklist;

import dev.backroom.access.Entitlement;
import dev.backroom.access.Entitlements;
import dev.backroom.access.Roles;
import dev.backroom.access.Span;
import dev.backroom.decision.Tables;
import dev.backroom.engine.NoRuleFound;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who is somebody's manager: who holds the next level's role of table escalation for his places.
 */
@Component
class NextLevel {
  private static final String TABLE = "escalation";

  private final Tables tables;
  private final Entitlements entitlements;
  private final Roles roles;

  NextLevel(Tables tables, Entitlements entitlements, Roles roles) {
    this.tables = tables;
    this.entitlements = entitlements;
    this.roles = roles;
  }

  /** True when he is above all that the holder would pass on within this scope. */
  boolean manages(String person, String holder, @Nullable String scope, Instant at) {
    var passedOn =
        entitlements.of(holder, Span.at(at)).stream()
            .filter(held -> isPassedOn(held, scope))
            .toList();
    var above = entitlements.of(person, Span.at(at));
    return !passedOn.isEmpty() && passedOn.stream().allMatch(held -> isAbove(above, held, scope));
  }

  private boolean isPassedOn(Entitlement held, @Nullable String scope) {
    var sameKind = scope != null && scopesOf(held.role()).contains(scope);
    return held.scope() == null || !sameKind || held.scope().equals(scope);
  }

  private boolean isAbove(List<Entitlement> above, Entitlement held, @Nullable String scope) {
    var place = held.scope() == null ? scope : held.scope();
    var role = nextRole(held.role());
    return role.isPresent()
        && above.stream()
            .filter(manager -> manager.role().equals(role.get()))
            .anyMatch(manager -> manager.scope() == null || manager.scope().equals(place));
  }

  private List<String> scopesOf(String role) {
    return roles.choices().stream()
        .filter(choice -> choice.id().equals(role))
        .flatMap(choice -> choice.scopes().stream())
        .toList();
  }

  /** Empty where the table names nobody, and for roles that it does not know. */
  private Optional<String> nextRole(String role) {
    var asked = role.toUpperCase(Locale.ROOT).replace('-', '_');
    try {
      var next = tables.evaluateLive(TABLE, Map.of("nextSignature", asked)).text("escalatedTo");
      return Approval.NO_MORE.equals(next)
          ? Optional.empty()
          : Optional.of(next.toLowerCase(Locale.ROOT).replace('_', '-'));
    } catch (ProcessEngineException failure) {
      if (Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
          .noneMatch(NoRuleFound.class::isInstance)) {
        throw failure;
      }
      return Optional.empty();
    }
  }
}
