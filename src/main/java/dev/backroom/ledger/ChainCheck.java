package dev.backroom.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes along the chain and sets aside what does not hold; {@link ChainFaults} and {@link
 * EntryFaults} then say what was done.
 */
final class ChainCheck {
  /** How many hashes a seal may follow while it is not clear which of its predecessors is right. */
  private static final int MOST_WAYS = 8;

  private final ChainFaults chain;
  private final EntryFaults entries;
  private long position;
  private List<Hash> before;
  private long entryBefore;
  private boolean afterSuspect;

  /** The last seal, when it was excused for its predecessor's fault. */
  private @Nullable Seal excused;

  /**
   * @param base position that the first seal comes after
   */
  ChainCheck(long base, Hash head, ChainFaults chain, EntryFaults entries) {
    this.position = base;
    this.before = List.of(head);
    this.chain = chain;
    this.entries = entries;
  }

  /**
   * Whether this seal follows the one before it.
   *
   * @param fits whether its entry says what was sealed
   */
  boolean take(SealedEntry row, boolean fits) {
    var seal = row.seal();
    if (seal.position() > position + 1) {
      chain.add(new ChainFaults.Gap(position + 1, seal.position() - 1, before, entryBefore, seal));
      before = List.of();
      afterSuspect = true;
      excused = null;
    }
    if (!fits) {
      entries.add(row);
    }
    var sound = before.stream().anyMatch(seal::follows);
    if (sound) {
      if (excused != null && !seal.follows(excused.hash())) {
        chain.blameLast();
      }
      before = List.of(seal.hash());
    } else {
      chain.add(new ChainFaults.Suspect(seal, before, !afterSuspect));
      before = waysOn(row, fits);
    }
    excused = !sound && afterSuspect ? seal : null;
    afterSuspect = !sound && !afterSuspect;
    position = seal.position();
    entryBefore = seal.entryId();
    return sound;
  }

  /** The seals up to this position are missing at the end. */
  void end(long lastPosition) {
    if (lastPosition > position) {
      chain.add(new ChainFaults.Gap(position + 1, lastPosition, before, entryBefore, null));
    }
  }

  /** What the next seal may follow: the hash as it stands, or as it must have been. */
  private List<Hash> waysOn(SealedEntry row, boolean fits) {
    var seal = row.seal();
    var entry = row.entry();
    var ways = new ArrayList<Hash>();
    ways.add(seal.hash());
    for (var hash : before) {
      ways.add(hash.link(seal.position(), seal.entryHash()));
      if (entry != null && !fits) {
        ways.add(hash.link(seal.position(), entry.hash()));
      }
    }
    return ways.stream().distinct().limit(MOST_WAYS).toList();
  }
}
