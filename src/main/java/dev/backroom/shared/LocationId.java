package dev.backroom.shared;

import java.util.regex.Pattern;

/** A store or distribution centre: lower-case letters and digits, so that it can name a group. */
public record LocationId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]{1,16}");

  public LocationId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no location: 1 to 16 lower-case letters or digits".formatted(value));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
