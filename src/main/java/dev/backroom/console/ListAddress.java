package dev.backroom.console;

import dev.backroom.engine.WrongInput;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * Where a list of ours stands, with its question.
 *
 * @param value path and query, as a browser asks for them
 */
record ListAddress(String value) {
  private static final int LONGEST = 2000;
  private static final Set<String> LISTS =
      Set.of(
          "/console/cases",
          "/console/work/steps",
          "/console/messages",
          "/console/messages/list",
          "/console/breaks",
          "/console/figures");

  /**
   * @throws WrongInput when it leads anywhere else
   */
  static ListAddress of(String address) {
    try {
      var uri = new URI(address);
      if (address.length() > LONGEST
          || uri.isAbsolute()
          || uri.getRawAuthority() != null
          || uri.getRawFragment() != null
          || !LISTS.contains(uri.getRawPath())) {
        throw new WrongInput("Only the lists of these pages can be kept.");
      }
      return new ListAddress(address);
    } catch (URISyntaxException noAddress) {
      throw new WrongInput("This is no address of a list; open the list and keep it from there.");
    }
  }
}
