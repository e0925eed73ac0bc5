package dev.backroom.worklist;

/** Published in the engine's transaction when a task is there for somebody to do. */
public record TaskOffered(OfferedTask task) {}
