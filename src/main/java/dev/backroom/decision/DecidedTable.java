package dev.backroom.decision;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a case with the table in the version that decided, and what the live one says.
 *
 * @param table null once that version is not deployed any more
 */
public record DecidedTable(
    ExplainedDecision decision, @Nullable TableDescription table, Today today) {

  /**
   * Whether the live table decides the same from the inputs on record.
   *
   * @param version of the live table; 0 where there is none
   * @param answers of the live table by output, where they are others
   */
  public record Today(int version, Verdict verdict, Map<String, List<String>> answers) {}

  public enum Verdict {
    /** The version that decided is the live one. */
    STILL_LIVE,
    SAME,
    OTHER,
    /** The live table has no answer for these inputs. */
    NO_ANSWER,
    /** The inputs on record do not even lead the old version to its answer. */
    NOT_REPEATABLE,
    GONE
  }
}
