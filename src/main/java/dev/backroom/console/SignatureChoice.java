package dev.backroom.console;

import dev.backroom.worklist.SignatureFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which signatures somebody wants to see, as the page asks for it.
 *
 * @param atMost the highest amount in EUR
 */
record SignatureChoice(
    @Nullable String text,
    @Nullable String locationId,
    @Nullable String category,
    @Nullable String atMost,
    @Nullable Boolean flagged) {

  static final SignatureChoice ALL = new SignatureChoice(null, null, null, null, null);

  SignatureFilter filter() {
    return new SignatureFilter(
        text,
        locationId,
        category,
        atMost == null || atMost.isBlank() ? null : FormWords.minorUnits(atMost),
        flagged);
  }
}
