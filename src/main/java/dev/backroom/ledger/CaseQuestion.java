package dev.backroom.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for; what is null does not matter.
 *
 * @param text a business number or how it begins, a document, receipt or shipment number, an item,
 *     or a supplier
 * @param open true for cases that go on, false for those that ended
 * @param from something happened in the case at or after it
 * @param until the case began before it
 * @param person who did something in the case, or requested it
 * @param rule id of a rule that fired, or key of a table that was asked
 */
public record CaseQuestion(
    @Nullable String text,
    @Nullable String process,
    @Nullable Boolean open,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable String person,
    @Nullable String rule,
    @Nullable Long amountFromMinor,
    @Nullable Long amountToMinor) {
  public static final CaseQuestion ANY =
      new CaseQuestion(null, null, null, null, null, null, null, null, null);
}
