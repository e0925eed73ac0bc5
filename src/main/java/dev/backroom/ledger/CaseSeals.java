package dev.backroom.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is sealed of a case, to be compared with the ledger later.
 *
 * @param checkedAt when each entry was compared with its seal
 * @param position of the chain's head at that moment; 0 while nothing was sealed
 * @param head its hash, which stands for all entries up to there
 * @param checkpoint the head signed, as the ledger signs its heads; null where there is no key
 */
public record CaseSeals(
    Instant checkedAt,
    long position,
    String head,
    @Nullable Checkpoint checkpoint,
    List<SealedPart> parts) {

  /**
   * What one entry says of the case.
   *
   * @param recordedAt milliseconds since 1970, as they go into the hash
   * @param records JSON; exactly as sealed if the whole entry is about the case
   * @param whole false when the transaction was about other cases too; they are left out
   * @param agrees whether entry and seal belong together and follow the seal before
   */
  public record SealedPart(
      long position,
      long entryId,
      long recordedAt,
      String entryHash,
      String hash,
      String records,
      boolean whole,
      boolean agrees) {

    public Instant moment() {
      return Instant.ofEpochMilli(recordedAt);
    }
  }

  /** Positions at which something was altered. */
  public List<Long> differing() {
    return parts.stream().filter(part -> !part.agrees()).map(SealedPart::position).toList();
  }
}
