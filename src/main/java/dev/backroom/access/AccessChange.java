package dev.backroom.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of roles that an administrator asked for, and what became of it.
 *
 * @param scope as in {@link Entitlement}
 * @param from null: as soon as the change counts
 * @param until of a grant, its end; of an end, null
 */
public record AccessChange(
    long id,
    Kind kind,
    String person,
    String role,
    @Nullable String scope,
    @Nullable Long capMinor,
    @Nullable Instant from,
    @Nullable Instant until,
    String reason,
    String proposedBy,
    Instant proposedAt,
    State state,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {

  public enum Kind {
    /** Takes the place of what the person holds for the same role and scope. */
    GRANT,
    /** Ends what the person holds for this role and scope. */
    END
  }

  public enum State {
    PROPOSED,
    EFFECTIVE,
    DECLINED
  }

  public boolean isOpen() {
    return state == State.PROPOSED;
  }
}
