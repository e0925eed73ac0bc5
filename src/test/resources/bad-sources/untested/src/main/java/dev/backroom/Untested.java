package dev.backroom;

/** No test ever runs it. */
final class Untested {

  int one() {
    return 1;
  }
}
