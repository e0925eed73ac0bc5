package dev.backroom.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A seal with the entry that it points to.
 *
 * @param entry null when there is no such entry
 */
record SealedEntry(Seal seal, @Nullable Entry entry) {

  boolean fits() {
    return entry != null && entry.hash().equals(seal.entryHash());
  }
}
