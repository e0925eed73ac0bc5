package dev.backroom.connector;

import org.jspecify.annotations.Nullable;

/** What became of one attempt at a command. */
record Outcome(
    JournalEntry.State state,
    @Nullable String request,
    @Nullable String answer,
    @Nullable String documentNumber,
    @Nullable String errorCode,
    @Nullable String note) {}
