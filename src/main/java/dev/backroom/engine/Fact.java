package dev.backroom.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that must stay on record, published as an event in the transaction that makes it true.
 * What is published outside of a transaction stands for itself.
 *
 * @param businessKey of the case, if it is about one
 * @param process its key
 * @param instance of the process in which it happened; a called one has the number of its caller
 * @param actor the person; null when the software did it by itself
 * @param onBehalfOf in whose place the actor did it
 * @param details texts, numbers, moments, lists and maps of them; {@link Words} and {@link Person}
 *     where a text is personal
 */
public record Fact(
    FactKind kind,
    @Nullable String businessKey,
    @Nullable String process,
    @Nullable String instance,
    @Nullable String actor,
    @Nullable String onBehalfOf,
    Map<String, Object> details) {

  /** What a person wrote in his own words: it may name somebody. */
  public record Words(String text) {}

  /** Who is meant, by his login. */
  public record Person(String login) {}

  /** Null for nothing written. */
  public static @Nullable Words words(@Nullable String text) {
    return text == null || text.isBlank() ? null : new Words(text);
  }

  /** About no process, or about one whose instance nobody needs to know. */
  public static Fact of(FactKind kind, @Nullable String businessKey, Map<String, Object> details) {
    return new Fact(kind, businessKey, null, null, null, null, details);
  }

  public Fact by(@Nullable String person) {
    return new Fact(kind, businessKey, process, instance, person, onBehalfOf, details);
  }

  public Fact inPlaceOf(@Nullable String person) {
    return new Fact(kind, businessKey, process, instance, actor, person, details);
  }

  /**
   * @param namesAndValues in turn; what has no value is left out
   */
  public static Map<String, Object> details(@Nullable Object... namesAndValues) {
    var details = new LinkedHashMap<String, Object>();
    for (var at = 0; at < namesAndValues.length; at += 2) {
      var value = namesAndValues[at + 1];
      if (value != null) {
        details.put(String.valueOf(namesAndValues[at]), value);
      }
    }
    return details;
  }
}
