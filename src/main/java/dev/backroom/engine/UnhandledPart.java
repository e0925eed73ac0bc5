package dev.backroom.engine;

import org.jspecify.annotations.Nullable;

/** Which of the messages that nobody handled are meant, as their causes say; nothing is any. */
public record UnhandledPart(
    @Nullable UnhandledState state,
    @Nullable String type,
    @Nullable String source,
    @Nullable String words) {

  public UnhandledPart {
    type = blankToNull(type);
    source = blankToNull(source);
    words = blankToNull(words);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  public static UnhandledPart in(UnhandledState state) {
    return new UnhandledPart(state, null, null, null);
  }
}
