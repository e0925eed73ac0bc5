package dev.backroom.autonomy;

/** What a level is granted for: an action of the process that asks whether it may. */
public record Step(String process, String action) {
  @Override
  public String toString() {
    return action + " of " + process;
  }
}
