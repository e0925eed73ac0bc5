package dev.backroom.ledger;

import java.util.List;

/** The hash tree of RFC 6962, by which one entry of a batch can be proved without the others. */
final class MerkleTree {

  private MerkleTree() {}

  static Hash root(List<Hash> entries) {
    if (entries.isEmpty()) {
      return Hash.of(new byte[0]);
    }
    if (entries.size() == 1) {
      return entries.get(0).leaf();
    }
    var split = Integer.highestOneBit(entries.size() - 1);
    return Hash.node(root(entries.subList(0, split)), root(entries.subList(split, entries.size())));
  }
}
