package dev.backroom.models;

import dev.backroom.engine.ProcessVariable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The constants of one class: variables and texts, by the name of the constant. */
record Names(Source source, Map<String, String> variables, Map<String, String> texts) {

  static Names of(Source source) {
    var variables = new TreeMap<String, String>();
    var texts = new TreeMap<String, String>();
    Stream.of(source.type().getDeclaredFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .filter(field -> Modifier.isFinal(field.getModifiers()))
        .forEach(
            field -> {
              if (field.getType() == ProcessVariable.class) {
                variables.put(field.getName(), ((ProcessVariable<?>) value(field)).name());
              } else if (field.getType() == String.class) {
                texts.put(field.getName(), (String) value(field));
              }
            });
    return new Names(source, variables, texts);
  }

  String key() {
    return texts.get("KEY");
  }

  private static Object value(Field field) {
    try {
      field.setAccessible(true);
      return field.get(null);
    } catch (IllegalAccessException cause) {
      throw new IllegalStateException(cause);
    }
  }
}
