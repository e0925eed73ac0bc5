package dev.backroom.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param verifiedAt when it began
 * @param sealed how many entries have a seal
 * @param unsealed how many entries wait for theirs
 * @param dropped how many were dropped for their age, as the ledger itself records
 * @param head hash of the last seal; absent while nothing is sealed
 * @param witnessed up to which position a signed head outside the database agrees; absent where
 *     none were compared
 * @param found how many findings there are; the list has at most 10,000
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerificationReport(
    Instant verifiedAt,
    long sealed,
    long unsealed,
    long dropped,
    @Nullable String head,
    @Nullable Long witnessed,
    long found,
    List<Finding> findings) {

  public boolean allWell() {
    return found == 0;
  }
}
