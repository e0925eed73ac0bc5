package dev.backroom.intake;

/** What became of one event that was handed in. */
public record Receipt(String source, String id, Outcome outcome) {

  /** CONFLICTING: the same source and id came before with other content. */
  public enum Outcome {
    ACCEPTED,
    REPEATED,
    CONFLICTING
  }
}
