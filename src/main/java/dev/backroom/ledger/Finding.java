package dev.backroom.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it was sealed.
 *
 * @param what the row that it concerns
 * @param position where in the chain; absent where a row was never sealed
 * @param lastPosition the same, unless a whole range is concerned
 * @param entryId of the ledger's row, where there is one
 * @param note in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
    Kind kind,
    What what,
    @Nullable Long position,
    @Nullable Long lastPosition,
    @Nullable Long entryId,
    String note) {

  /** What was done. */
  public enum Kind {
    ALTERED,
    REMOVED,
    INSERTED,
    REORDERED,
    /** A signed head covers more than there is. */
    CUT_OFF,
    /** The chain is whole, but not the one whose head was signed. */
    RECOMPUTED,
    /** A signed head was not signed by us, or cannot be read. */
    FORGED
  }

  /** To what it was done. */
  public enum What {
    ENTRY,
    /** What people wrote, beside the entry. */
    WORDS,
    SEAL,
    BATCH,
    CHECKPOINT
  }

  static Finding entry(Kind kind, Seal seal, String note) {
    return new Finding(kind, What.ENTRY, seal.position(), seal.position(), seal.entryId(), note);
  }

  static Finding seal(Kind kind, Seal seal, String note) {
    return new Finding(kind, What.SEAL, seal.position(), seal.position(), seal.entryId(), note);
  }

  static Finding range(Kind kind, What what, long first, long last, String note) {
    return new Finding(kind, what, first, last, null, note);
  }

  static Finding neverSealed(long entryId) {
    return new Finding(
        Kind.INSERTED,
        What.ENTRY,
        null,
        null,
        entryId,
        "stands behind what was sealed long before; no transaction takes that long to end");
  }
}
