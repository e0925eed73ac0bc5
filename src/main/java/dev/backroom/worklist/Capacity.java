package dev.backroom.worklist;

import dev.backroom.access.Entitlement;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In what capacity a person signs for a group: by an entitlement of his own, or by another's as his
 * deputy. What somebody holds as a deputy he does not pass on.
 *
 * @param standIn null when the entitlement is the person's own
 */
record Capacity(String group, Entitlement held, @Nullable Deputyship standIn) {

  static Capacity own(String group, Entitlement held) {
    return new Capacity(group, held, null);
  }

  String person() {
    return standIn == null ? held.person() : standIn.deputy();
  }

  @Nullable String actedFor() {
    return standIn == null ? null : standIn.holder();
  }

  /** The smaller of the entitlement's cap and the deputyship's. */
  @Nullable Long capMinor() {
    return Stream.of(held.capMinor(), standIn == null ? null : standIn.capMinor())
        .filter(Objects::nonNull)
        .min(Long::compare)
        .orElse(null);
  }

  boolean covers(long amountMinor) {
    var cap = capMinor();
    return cap == null || amountMinor <= cap;
  }

  Instant since() {
    return standIn == null || standIn.from().isBefore(held.validFrom())
        ? held.validFrom()
        : standIn.from();
  }

  @Nullable Instant until() {
    var ends = held.validUntil();
    if (standIn == null) {
      return ends;
    }
    return ends == null || standIn.until().isBefore(ends) ? standIn.until() : ends;
  }
}
