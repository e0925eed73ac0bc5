package dev.backroom.engine;

/** Why a message that came in is still there, and what an operator can do about it. */
public enum UnhandledState {
  FAILED("failed", true, true),
  ORPHAN("wanted by no case", true, true),
  EARLY("early, waits for its case", true, true),
  CONFLICT("refused, other content under a known id", false, false),
  DEAD_LETTER("unreadable", false, true);

  private final String words;
  private final boolean redeliverable;
  private final boolean discardable;

  UnhandledState(String words, boolean redeliverable, boolean discardable) {
    this.words = words;
    this.redeliverable = redeliverable;
    this.discardable = discardable;
  }

  public String words() {
    return words;
  }

  public boolean redeliverable() {
    return redeliverable;
  }

  public boolean discardable() {
    return discardable;
  }
}
