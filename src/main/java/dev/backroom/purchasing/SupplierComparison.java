package dev.backroom.purchasing;

import dev.backroom.decision.TableAnswer;
import dev.backroom.purchasing.SupplierRanking.Entry;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares suppliers by price, lead time and record; weights and grades come from tables. */
@Component
class SupplierComparison {
  static final String SCORE_TABLE = "supplierScore";
  private static final long BEST = 10_000;
  private static final long SCORE_TO_INDEX = 100;

  private final SupplierRecords records;

  SupplierComparison(SupplierRecords records) {
    this.records = records;
  }

  /**
   * What offers are measured against.
   *
   * @param currency in which prices can be compared; null compares none
   * @param daysUntilNeeded who delivers by then is fast enough
   */
  record Wanted(@Nullable String currency, long daysUntilNeeded) {

    private boolean comparesPriceOf(Candidate candidate) {
      return candidate.currency().equals(currency);
    }

    /** Earlier than needed earns nothing. */
    private long leadTimeIndex(Candidate candidate) {
      var needed = Math.max(0, daysUntilNeeded);
      return BEST
          * (Math.min(needed, candidate.leadTimeDays()) + 1)
          / (candidate.leadTimeDays() + 1);
    }
  }

  /**
   * @param scores the table {@code supplierScore}
   */
  SupplierRanking rank(
      List<Candidate> candidates,
      Wanted wanted,
      SupplierWeights weights,
      Function<Map<String, Object>, TableAnswer> scores) {
    var mean =
        records
            .ofAll(weights.historyDeliveries())
            .drawnTo(weights.assumed(), weights.shrinkageStrength());
    var cheapest =
        candidates.stream()
            .filter(wanted::comparesPriceOf)
            .mapToLong(Candidate::amountMinor)
            .min()
            .orElse(0);
    return SupplierRanking.of(
        candidates.stream()
            .map(
                candidate -> {
                  var priceIndex =
                      wanted.comparesPriceOf(candidate)
                          ? Math.multiplyExact(BEST, cheapest) / candidate.amountMinor()
                          : 0;
                  var leadTimeIndex = wanted.leadTimeIndex(candidate);
                  return entry(candidate, priceIndex, leadTimeIndex, mean, weights, scores);
                })
            .toList());
  }

  private Entry entry(
      Candidate candidate,
      long priceIndex,
      long leadTimeIndex,
      SupplierRates mean,
      SupplierWeights weights,
      Function<Map<String, Object>, TableAnswer> scores) {
    var record = records.of(candidate.supplierId(), weights.historyDeliveries());
    var rates = record.drawnTo(mean, weights.shrinkageStrength());
    var answer =
        scores.apply(
            Map.of(
                "supplierStatus", candidate.status(),
                "bankVerified", candidate.bankVerified(),
                "onTimeBasisPoints", rates.onTime(),
                "defectBasisPoints", rates.defect(),
                "driftBasisPoints", rates.drift()));
    var score = answer.number("supplierScore");
    return new Entry(
        candidate.supplierId(),
        candidate.name(),
        candidate.status(),
        candidate.bankVerified(),
        candidate.amountMinor(),
        candidate.currency(),
        candidate.leadTimeDays(),
        record.deliveries(),
        rates.onTime(),
        rates.defect(),
        rates.drift(),
        score,
        answer.text("supplierGrade"),
        weights.total(priceIndex, leadTimeIndex, score * SCORE_TO_INDEX));
  }
}
