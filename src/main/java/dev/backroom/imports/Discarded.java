package dev.backroom.imports;

/** An event that came after the end of its case, and why the operator laid it aside. */
public record Discarded(String number, String type, String reason) {}
