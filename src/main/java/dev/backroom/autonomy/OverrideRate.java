package dev.backroom.autonomy;

/** How many of the automatic outcomes of one rule's cause people undid. */
public record OverrideRate(
    String process, String action, String cause, long automatic, long overridden) {}
