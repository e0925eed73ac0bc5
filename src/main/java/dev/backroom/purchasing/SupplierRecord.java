package dev.backroom.purchasing;

/**
 * Deliveries added up. Quantities count only where they are known.
 *
 * @param onTime delivered by the promised moment and, where quantities are known, in full
 */
record SupplierRecord(
    long deliveries,
    long onTime,
    long units,
    long damagedUnits,
    long plannedHours,
    long actualHours) {
  private static final long WHOLE = 10_000;

  static final SupplierRecord NONE = new SupplierRecord(0, 0, 0, 0, 0, 0);

  /**
   * A few deliveries say little, so each rate r of n deliveries is drawn to the mean m of all
   * suppliers: (n r + k m) / (n + k), the credibility estimate with Z = n / (n + k) of H. Bühlmann,
   * Experience rating and credibility, ASTIN Bulletin 4 (1967).
   *
   * @param strength k, in deliveries
   */
  SupplierRates drawnTo(SupplierRates mean, long strength) {
    return new SupplierRates(
        drawn(share(onTime, deliveries), mean.onTime(), strength),
        units == 0 ? mean.defect() : drawn(share(damagedUnits, units), mean.defect(), strength),
        plannedHours == 0
            ? mean.drift()
            : drawn(share(actualHours - plannedHours, plannedHours), mean.drift(), strength));
  }

  private long drawn(long rate, long mean, long strength) {
    return deliveries + strength == 0
        ? mean
        : Math.round((double) (deliveries * rate + strength * mean) / (deliveries + strength));
  }

  /** In hundredths of a percent, to the nearest. */
  static long share(long part, long whole) {
    return whole == 0 ? 0 : Math.round((double) (part * WHOLE) / whole);
  }
}
