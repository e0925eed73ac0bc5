package dev.backroom.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One form, asked in the words of the contracts. */
record FormFile(Path file, JsonNode json) {
  /** What is said of each item of a list names the item's own properties. */
  private static final Pattern LOOP = Pattern.compile("\\{\\{#loop.*?\\{\\{/loop}}");

  private static final Pattern SHOWN = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

  static FormFile read(Path file) {
    try {
      return new FormFile(file, new ObjectMapper().readTree(file.toFile()));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  String id() {
    return json.path("id").asText();
  }

  String feature() {
    return House.feature(file);
  }

  /** Variables that the form only shows. */
  Set<String> shown() {
    var names = new TreeSet<String>();
    SHOWN
        .matcher(LOOP.matcher(json.toString()).replaceAll(""))
        .results()
        .forEach(name -> names.add(name.group(1)));
    fields().filter(FormFile::isShownOnly).forEach(field -> names.add(field.path("key").asText()));
    return names;
  }

  /** Variables that whoever fills it in sets. */
  Set<String> filled() {
    return fields()
        .filter(field -> !isShownOnly(field))
        .map(field -> field.path("key").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The words that a field offers; none for a field of free text. */
  Set<String> words(String key) {
    return fields()
        .filter(field -> field.path("key").asText().equals(key) && !isShownOnly(field))
        .flatMap(field -> each(field.path("values")))
        .map(value -> value.path("value").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Fields in which people write what they like. */
  Stream<String> textAreas() {
    return fields()
        .filter(field -> field.path("type").asText().equals("textarea"))
        .map(field -> field.path("key").asText());
  }

  private Stream<JsonNode> fields() {
    return each(json.path("components")).filter(field -> field.has("key"));
  }

  private static boolean isShownOnly(JsonNode field) {
    return field.path("readonly").asBoolean() || field.path("disabled").asBoolean();
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
