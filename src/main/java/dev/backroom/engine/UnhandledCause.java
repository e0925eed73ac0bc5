package dev.backroom.engine;

import java.time.Instant;

/**
 * Messages that stand for the same reason.
 *
 * @param type empty where nobody could read it
 * @param words the first ones of the note on them, without the business number
 * @param oldest when the first of them came in
 */
public record UnhandledCause(
    UnhandledState state, String type, String source, String words, long count, Instant oldest) {}
