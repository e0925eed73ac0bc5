package dev.backroom.engine;

/** What one module knows about a case and adds to its description. */
public interface CaseSection {

  /** The property under which it appears. */
  String name();

  /** Any value that Jackson can write. */
  Object of(String businessKey);
}
