package dev.backroom.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is away for a time, as it stands on record. He may sign all the same; he is not
 * counted on.
 *
 * @param until exclusive
 */
public record Absence(
    long id,
    String person,
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
