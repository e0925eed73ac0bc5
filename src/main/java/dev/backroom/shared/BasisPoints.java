package dev.backroom.shared;

import java.math.BigDecimal;

/** Shares in hundredths of a percent, so that tables compare whole numbers. */
public final class BasisPoints {
  /** What stands for "out of nothing": a hundred times the whole. */
  public static final long BEYOND_MEASURE = 1_000_000;

  private static final long WHOLE = 10_000;

  private BasisPoints() {}

  /** Rounded up, so that anything beyond a limit is seen to be beyond it. */
  public static long of(long part, long whole) {
    if (part == 0) {
      return 0;
    }
    return whole == 0 ? BEYOND_MEASURE : -Math.floorDiv(Math.multiplyExact(-part, WHOLE), whole);
  }

  /** {@code 250} is "2.50 %". */
  public static String inWords(long basisPoints) {
    return BigDecimal.valueOf(basisPoints, 2) + " %";
  }
}
