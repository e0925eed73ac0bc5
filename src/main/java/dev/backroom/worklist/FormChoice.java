package dev.backroom.worklist;

/** One of the values that a form lets people choose, and the words that they see. */
public record FormChoice(String value, String label) {}
