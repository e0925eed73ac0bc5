package dev.backroom;

/** Creates an exception and forgets to throw it. */
final class Careless {

  void check(int amount) {
    if (amount < 0) {
      new IllegalArgumentException("negative");
    }
  }
}
