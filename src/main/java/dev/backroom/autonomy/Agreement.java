package dev.backroom.autonomy;

/** In how many of the counted cases people did what the software would have done. */
public record Agreement(long counted, long agreed) {
  /** Of the normal distribution: leaves 2.5 % on either side. */
  private static final double Z = 1.959_964;

  private static final double WHOLE = 10_000;

  /** What is at least true, in basis points, at 95 %. */
  public long lowerBasisPoints() {
    return Math.max(0, (long) Math.floor(WHOLE * bound(-1)));
  }

  /** What is at most true, in basis points, at 95 %. */
  public long upperBasisPoints() {
    return Math.min((long) WHOLE, (long) Math.ceil(WHOLE * bound(1)));
  }

  /**
   * Score interval of E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical
   * Inference", Journal of the American Statistical Association 22 (1927), 209-212: it holds for
   * few cases and for shares near 0 and 1, where the usual interval does not.
   */
  private double bound(int side) {
    if (counted == 0) {
      return side < 0 ? 0 : 1;
    }
    var n = (double) counted;
    var share = agreed / n;
    var square = Z * Z;
    var middle = share + square / (2 * n);
    var reach = Z * Math.sqrt(share * (1 - share) / n + square / (4 * n * n));
    return (middle + side * reach) / (1 + square / n);
  }
}
