package dev.backroom.engine;

import java.util.List;

/** What one module finds wrong with a changed model before an owner makes it live. */
public interface ModelCheck {

  /** In words for the owner, each with an input that shows it where there is one. */
  List<String> findings(String fileName, byte[] model);
}
