package dev.backroom.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A place where messages are kept that came in and that nobody handled. */
public interface UnhandledMessages {

  /** Those of the messages that it keeps; no other place has them. */
  Set<UnhandledState> states();

  /** Where they stand. */
  UnhandledRows rows();

  /**
   * Hands it to its process again; this and who did it is on record.
   *
   * @return false when there is no such message any more, since somebody else has decided
   */
  default boolean redeliver(String id, @Nullable String reason, String person) {
    throw new WrongInput("Messages of this kind cannot be redelivered; ask the sender for others.");
  }

  /** Puts it aside, as above. */
  default boolean discard(String id, String reason, String person) {
    throw new WrongInput("Messages of this kind are evidence; they go when they are old.");
  }
}
