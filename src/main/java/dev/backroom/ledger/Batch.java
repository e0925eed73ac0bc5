package dev.backroom.ledger;

import java.util.List;

/**
 * What was sealed in one transaction.
 *
 * @param root Merkle root (RFC 6962) over the hashes of its entries
 * @param head hash of its last seal
 * @param highestEntryId the highest id that was sealed up to here
 * @param sealedAt milliseconds since 1970, by the clock of the machine
 */
record Batch(
    long firstPosition,
    long lastPosition,
    Hash root,
    Hash head,
    long highestEntryId,
    long sealedAt) {

  static Batch of(List<Seal> seals, long highestBefore, long sealedAt) {
    var last = seals.get(seals.size() - 1);
    return new Batch(
        seals.get(0).position(),
        last.position(),
        MerkleTree.root(seals.stream().map(Seal::entryHash).toList()),
        last.hash(),
        seals.stream().mapToLong(Seal::entryId).reduce(highestBefore, Math::max),
        sealedAt);
  }
}
