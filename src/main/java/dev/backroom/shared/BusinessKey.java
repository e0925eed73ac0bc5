package dev.backroom.shared;

import java.util.regex.Pattern;

/** The number by which people know a case, such as {@code PO-2026-000815}. */
public record BusinessKey(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  public BusinessKey {
    if (!isOne(value)) {
      throw new IllegalArgumentException(
          "'%s' is no business key: 1 to 64 letters, digits, '.', '_' or '-', starting with a letter or digit"
              .formatted(value));
    }
  }

  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
