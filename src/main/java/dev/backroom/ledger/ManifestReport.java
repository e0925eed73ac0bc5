package dev.backroom.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether an export is still what its manifest says.
 *
 * @param manifest null where it cannot be read
 * @param faults each names the file that differs
 */
public record ManifestReport(@Nullable ExportManifest manifest, List<String> faults) {

  public boolean allWell() {
    return faults.isEmpty();
  }
}
