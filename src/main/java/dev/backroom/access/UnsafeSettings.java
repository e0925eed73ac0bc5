package dev.backroom.access;

import java.util.List;

/** Stops a start with settings that are only good for trying Backroom on one's own machine. */
class UnsafeSettings extends RuntimeException {
  private final List<String> cures;

  UnsafeSettings(List<String> problems, List<String> cures) {
    super(String.join("\n", problems));
    this.cures = cures;
  }

  String cures() {
    return String.join("\n", cures);
  }
}
