package dev.backroom.sandbox;

import org.jspecify.annotations.Nullable;

/** What a setting may be; nothing is always allowed. */
final class Bounds {

  private Bounds() {}

  static void atLeast(double least, String setting, @Nullable Number value) {
    if (value != null && !(value.doubleValue() >= least)) {
      throw new IllegalArgumentException(
          "%s must be at least %s, not %s".formatted(setting, plain(least), value));
    }
  }

  static void within(double least, double most, String setting, @Nullable Number value) {
    if (value != null && !(value.doubleValue() >= least && value.doubleValue() <= most)) {
      throw new IllegalArgumentException(
          "%s must be from %s to %s, not %s".formatted(setting, plain(least), plain(most), value));
    }
  }

  private static String plain(double bound) {
    return String.valueOf((long) bound);
  }
}
