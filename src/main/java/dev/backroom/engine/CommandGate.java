package dev.backroom.engine;

/**
 * Asked before a command leaves: when its task is created, and again when it is sent, because
 * tokens can be moved and variables set in between.
 */
public interface CommandGate {

  /** Throws {@link Refused} with the reason why it must not leave. */
  void check(OutgoingCommand command);
}
