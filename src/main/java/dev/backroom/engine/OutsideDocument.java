package dev.backroom.engine;

import java.util.List;

/**
 * A document of a case as another system holds it now.
 *
 * @param state in that system's own word
 * @param lines what it says, one thing a line
 */
public record OutsideDocument(String number, String state, List<String> lines) {

  public OutsideDocument {
    lines = List.copyOf(lines);
  }
}
