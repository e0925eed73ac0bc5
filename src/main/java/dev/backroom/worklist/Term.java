package dev.backroom.worklist;

import dev.backroom.engine.WrongInput;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From when until when something is asked for: never for the past, which stays as it is on record.
 *
 * @param until exclusive
 */
record Term(Instant from, Instant until) {

  /**
   * @param from null for now
   */
  static Term of(@Nullable Instant from, Instant until, Instant now) {
    var term = new Term(Objects.requireNonNullElse(from, now), until);
    if (term.from.isBefore(now)) {
      throw new WrongInput(
          "'from' is %s, which is past; leave it out for now.".formatted(term.from));
    }
    if (!until.isAfter(term.from)) {
      throw new WrongInput("'until' is %s, which is not after the beginning.".formatted(until));
    }
    return term;
  }
}
