package dev.backroom.figures;

import dev.backroom.engine.CaseFilter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Of when and of which cases a figure is wanted.
 *
 * @param until exclusive
 * @param process null for all but those that only carry something for others
 * @param visible what the person who asks may see
 */
public record FigureQuestion(
    Instant from, Instant until, @Nullable String process, CaseFilter visible) {}
