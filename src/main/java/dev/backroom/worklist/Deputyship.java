package dev.backroom.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody signs in another's place for a time, as it stands on record.
 *
 * @param scope a location or category, of whose cases only he signs; null for all
 * @param capMinor the largest amount in EUR minor units; null without limit of its own
 * @param until exclusive
 */
public record Deputyship(
    long id,
    String holder,
    String deputy,
    @Nullable String scope,
    @Nullable Long capMinor,
    Instant from,
    Instant until,
    String setBy,
    Instant setAt,
    @Nullable String endedBy,
    @Nullable Instant endedAt) {

  public boolean isOpenAt(Instant at) {
    return until.isAfter(at);
  }
}
