package dev.backroom.ledger;

/** An entry's place in the chain. */
record Seal(long position, long entryId, Hash entryHash, Hash hash) {

  static Seal after(Hash before, long position, Entry entry) {
    var entryHash = entry.hash();
    return new Seal(position, entry.id(), entryHash, before.link(position, entryHash));
  }

  boolean follows(Hash before) {
    return before.link(position, entryHash).equals(hash);
  }
}
