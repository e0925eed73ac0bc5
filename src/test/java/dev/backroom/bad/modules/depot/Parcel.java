package dev.backroom.bad.modules.depot;

import dev.backroom.bad.modules.shop.Basket;

/** Depends on the module that depends on it. */
public record Parcel(Basket basket) {}
