package dev.backroom.bad.modules.clerk;

import dev.backroom.bad.modules.depot.shelf.Shelf;

/** Reaches into another module's inside. */
public record Errand(Shelf shelf) {}
