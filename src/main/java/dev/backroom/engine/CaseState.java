package dev.backroom.engine;

/** OPEN goes on by itself or waits, STUCK needs an operator, CANCELLED was ended from outside. */
public enum CaseState {
  OPEN,
  STUCK,
  SUSPENDED,
  COMPLETED,
  CANCELLED
}
