package dev.backroom.intake;

/**
 * Where an event stands.
 *
 * <p>NEW is to be handled; EARLY waits until its case waits for it; ORPHAN waited too long; FAILED
 * ended in an error that retrying did not cure; HANDLED and DISCARDED are done.
 */
enum InboxState {
  NEW,
  EARLY,
  ORPHAN,
  FAILED,
  HANDLED,
  DISCARDED
}
