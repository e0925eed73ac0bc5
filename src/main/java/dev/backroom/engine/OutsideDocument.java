package dev.backroom.engine;

import java.util.List;

/**
 * A document of a case as another system holds it now.
 *
 * @param state in that system's own word
 * @param finished whether nothing more is to come of it: closed, or cancelled
 * @param parts numbers of the documents that belong to it, such as receipts
 * @param lines what it says, one thing a line
 */
public record OutsideDocument(
    String number, String state, boolean finished, List<String> parts, List<String> lines) {

  public OutsideDocument {
    parts = List.copyOf(parts);
    lines = List.copyOf(lines);
  }
}
