package dev.backroom.worklist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feature tells those who have to decide: the ask in one sentence, what it costs, line by
 * line, and what speaks for and against it.
 */
public record ApprovalBrief(
    String ask,
    List<Fact> money,
    List<Fact> lines,
    List<Fact> evidence,
    List<Alternative> alternatives,
    List<Link> attachments) {

  /** Of a feature that tells nothing but the ask. */
  public static ApprovalBrief of(String ask) {
    return new ApprovalBrief(ask, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** How far a figure may move before a signature to the old one is worth nothing: a table says. */
  public enum Kind {
    AMOUNT,
    PRICE,
    BUDGET,
    OTHER
  }

  /**
   * @param key the same for the same fact whenever it is asked for
   * @param figure what may move, in any unit; null for words
   * @param asOf when it was true; null where age does not matter
   */
  public record Fact(
      String key,
      String label,
      String value,
      Kind kind,
      @Nullable Long figure,
      @Nullable Instant asOf) {

    public static Fact words(String key, String label, String value) {
      return new Fact(key, label, value, Kind.OTHER, null, null);
    }
  }

  public record Alternative(String name, String price, String leadTime, String score) {}

  public record Link(String name, String address) {}
}
