package dev.backroom.purchasing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All suppliers that could deliver, best first, with what speaks for and against each. */
record SupplierRanking(List<Entry> entries) {
  /** Of a supplier that is never proposed; see table {@code supplierScore}. */
  static final String EXCLUDED = "EXCLUDED";

  /**
   * @param points from 0 to 10,000
   * @param deliveries on which the rates rest
   */
  record Entry(
      String supplierId,
      String supplierName,
      String status,
      boolean bankVerified,
      long amountMinor,
      String currency,
      int leadTimeDays,
      long deliveries,
      long onTimeBasisPoints,
      long defectBasisPoints,
      long driftBasisPoints,
      long score,
      String grade,
      long points) {

    @JsonIgnore
    boolean isProposable() {
      return !grade.equals(EXCLUDED);
    }
  }

  static SupplierRanking of(List<Entry> entries) {
    return new SupplierRanking(
        entries.stream()
            .sorted(
                Comparator.comparing(Entry::isProposable, Comparator.reverseOrder())
                    .thenComparing(Entry::points, Comparator.reverseOrder())
                    .thenComparing(Entry::amountMinor)
                    .thenComparing(Entry::supplierId))
            .toList());
  }

  Optional<Entry> best() {
    return entries.stream().filter(Entry::isProposable).findFirst();
  }

  Optional<Entry> of(String supplierId) {
    return entries.stream().filter(entry -> entry.supplierId().equals(supplierId)).findFirst();
  }

  long proposable() {
    return entries.stream().filter(Entry::isProposable).count();
  }
}
