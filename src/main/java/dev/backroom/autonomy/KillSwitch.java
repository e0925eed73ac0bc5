package dev.backroom.autonomy;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Stops the software from acting by itself somewhere; while it is thrown, people decide.
 *
 * @param name of the process or system; empty for all
 */
public record KillSwitch(
    long id, Kind kind, String name, String reason, String thrownBy, Instant thrownAt) {

  /** What a switch stops. */
  public enum Kind {
    ALL,
    PROCESS,
    SYSTEM
  }

  /**
   * @param processes the one that asks and those that called it
   * @param systems on which the action acts
   */
  boolean stops(Collection<String> processes, Collection<String> systems) {
    return switch (kind) {
      case ALL -> true;
      case PROCESS -> processes.contains(name);
      case SYSTEM -> systems.contains(name);
    };
  }

  /** As it stands on record: {@code ALL}, or kind and name. */
  public String what() {
    return words(kind, name);
  }

  static String words(Kind kind, @Nullable String name) {
    return kind == Kind.ALL ? kind.name() : kind + " " + name;
  }
}
