package dev.backroom.bad.modules.depot.shelf;

/** Belongs to the depot alone. */
public record Shelf(int number) {}
