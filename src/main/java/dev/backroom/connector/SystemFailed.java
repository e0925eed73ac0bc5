package dev.backroom.connector;

/**
 * A system answered that it broke: because it is broken, or because of this one command.
 *
 * <p>Each such answer costs the command an attempt, until so many different commands met one in a
 * row that it must be the system.
 */
public class SystemFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SystemFailed(String reason) {
    super(reason);
  }
}
