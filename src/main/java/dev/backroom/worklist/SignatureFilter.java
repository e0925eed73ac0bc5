package dev.backroom.worklist;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which of the open signatures somebody wants to see.
 *
 * @param text part of the ask, the number or the requester, in any case
 * @param atMostMinor the highest amount in minor units
 * @param flagged true for those with policy flags only, false for those without
 */
public record SignatureFilter(
    @Nullable String text,
    @Nullable String locationId,
    @Nullable String category,
    @Nullable Long atMostMinor,
    @Nullable Boolean flagged) {

  public static final SignatureFilter ALL = new SignatureFilter(null, null, null, null, null);

  boolean admits(OpenRequest request) {
    return isNothingOr(locationId, request.locationId())
        && isNothingOr(category, request.category())
        && (atMostMinor == null || request.amountMinor() <= atMostMinor)
        && (flagged == null || flagged == !request.policyFlags().isEmpty())
        && (text == null || mentions(request, text.strip().toLowerCase(Locale.ROOT)));
  }

  private static boolean isNothingOr(@Nullable String wanted, String value) {
    return wanted == null || wanted.isBlank() || wanted.equals(value);
  }

  private static boolean mentions(OpenRequest request, String words) {
    return "%s %s %s"
        .formatted(request.businessKey(), request.ask(), request.requester())
        .toLowerCase(Locale.ROOT)
        .contains(words);
  }
}
