package dev.backroom.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes something of its own of what is on record. It is told everything once and in order, in the
 * transaction of the index: when the index is made anew, so is what it keeps.
 */
public interface LedgerFollower {

  /**
   * A record and what the index knows of it.
   *
   * @param position of its entry in the chain
   * @param place in the entry, from 0
   * @param sealedAt from when on pages that ask the ledger show it
   * @param businessKey of its case, also where the record names the instance only; null if it is
   *     about none
   */
  record Followed(
      long position,
      int place,
      Instant sealedAt,
      @Nullable String businessKey,
      LedgerRecord record) {}

  void follow(List<Followed> records);
}
