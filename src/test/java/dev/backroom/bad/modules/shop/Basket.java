package dev.backroom.bad.modules.shop;

import dev.backroom.bad.modules.depot.Parcel;

/** Uses a module that it may not use. */
public record Basket(Parcel parcel) {}
