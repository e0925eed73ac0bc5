package dev.backroom.intake;

import dev.backroom.shared.BusinessKey;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one event as CloudEvents 1.0 wants them; a refusal names the attribute.
 *
 * @param at JSON pointer of the event in what was sent
 * @param values what was sent under a name, null if nothing was
 */
record EventAttributes(String at, Function<String, @Nullable String> values) {
  private static final Pattern RFC_3339 =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");

  String required(String name) {
    var value = values.apply(name);
    if (value == null || value.isBlank()) {
      throw wrong(name, "The attribute '%s' is missing".formatted(name));
    }
    return value;
  }

  void checkVersion() {
    if (!required("specversion").equals("1.0")) {
      throw wrong("specversion", "Only CloudEvents of specversion 1.0 are taken in");
    }
  }

  URI source() {
    try {
      return new URI(required("source"));
    } catch (URISyntaxException noUri) {
      throw wrong("source", "The source is no URI reference");
    }
  }

  BusinessKey subject() {
    try {
      return new BusinessKey(required("subject"));
    } catch (IllegalArgumentException noKey) {
      throw wrong("subject", String.valueOf(noKey.getMessage()));
    }
  }

  Optional<Instant> time() {
    var sent = values.apply("time");
    if (sent == null) {
      return Optional.empty();
    }
    try {
      if (RFC_3339.matcher(sent).matches()) {
        return Optional.of(OffsetDateTime.parse(sent).toInstant());
      }
    } catch (DateTimeException noSuchDay) {
      throw noTime();
    }
    throw noTime();
  }

  private InvalidEvent noTime() {
    return wrong("time", "The time is no moment as in 2026-03-02T09:00:00Z (RFC 3339)");
  }

  private InvalidEvent wrong(String name, String reason) {
    return new InvalidEvent(at + "/" + name, reason);
  }
}
