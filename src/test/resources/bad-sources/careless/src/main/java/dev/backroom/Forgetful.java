package dev.backroom;

import org.jspecify.annotations.NullMarked;

/** Promises a name and has none. */
@NullMarked
final class Forgetful {

  String name() {
    return null;
  }
}
