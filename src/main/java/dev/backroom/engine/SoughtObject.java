package dev.backroom.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A thing that cases are looked for by.
 *
 * @param kinds under which it may be on record: {@link #CASE}, {@link #DOCUMENT}, or as events name
 *     it, such as {@code item}
 * @param location only cases of it; null for all
 */
public record SoughtObject(Set<String> kinds, String name, @Nullable String location) {
  /** The case of this number itself. */
  public static final String CASE = "case";

  /** What another system gave a number when it answered a command. */
  public static final String DOCUMENT = "DOCUMENT";

  public SoughtObject {
    kinds = Set.copyOf(kinds);
  }

  public static SoughtObject of(String kind, String name) {
    return new SoughtObject(Set.of(kind), name, null);
  }
}
