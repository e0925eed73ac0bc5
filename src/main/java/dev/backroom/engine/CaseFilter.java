package dev.backroom.engine;

import java.util.Map;
import java.util.Set;

/**
 * Narrows a look at cases to those in which one of these variables has one of its values.
 *
 * @param anyOf values by the name of a variable; none at all leaves every case in
 */
public record CaseFilter(Map<String, Set<String>> anyOf) {
  public static final CaseFilter EVERYTHING = new CaseFilter(Map.of());
}
