package dev.backroom.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a person holds a role at a place up to an amount for a time, as it stands on record.
 *
 * @param scope a location or category; null for the whole role, {@link #UNPLACED} for cases that
 *     name no listed place only
 * @param capMinor the largest amount in EUR minor units; null without limit
 * @param validUntil exclusive; null while no end is known
 */
public record Entitlement(
    long id,
    String person,
    String role,
    @Nullable String scope,
    @Nullable Long capMinor,
    Instant validFrom,
    @Nullable Instant validUntil,
    Origin granted,
    @Nullable Origin ended) {
  public static final String UNPLACED = "-";

  /** Where an entitlement, or its end, comes from. */
  public enum Source {
    /** Start-up settings. */
    FILE,
    /** What the identity provider claims at a login. */
    CLAIMS,
    /** The engine's groups, as they were when the record began. */
    ENGINE,
    /** A change by administrators. */
    CHANGE
  }

  public record Origin(Source source, String by, @Nullable String confirmedBy, String reason) {}

  public boolean covers(long amountMinor) {
    return capMinor == null || amountMinor <= capMinor;
  }

  boolean isOpenAt(Instant at) {
    return validUntil == null || validUntil.isAfter(at);
  }
}
