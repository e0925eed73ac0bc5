package dev.backroom.imports;

import java.util.Locale;

/** How many cases of a kind went through without any person. */
record Share(String name, long cases, long touchless) {

  String percent() {
    return String.format(Locale.ROOT, "%.1f %%", cases == 0 ? 0.0 : 100.0 * touchless / cases);
  }
}
