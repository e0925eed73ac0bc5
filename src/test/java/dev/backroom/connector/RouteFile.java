package dev.backroom.connector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** One file with a Camel route, and what is wrong with its shape. */
record RouteFile(Path path, String text, Map<String, Object> route) {
  /** Where the budget of each route stands. */
  static final Path BUDGETS = Path.of("connectors/budgets.yaml");

  private static final String SUFFIX = ".camel.yaml";
  private static final Pattern HOST =
      Pattern.compile("://|localhost|\\d+\\.\\d+\\.\\d+\\.\\d+|\\.(com|org|net|example)\\b");
  private static final List<String> DECIDING =
      List.of("choice", "filter", "script", "dynamicRouter", "routingSlip", "process", "groovy");

  static List<RouteFile> in(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).map(RouteFile::read).toList();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static RouteFile read(Path path) {
    try {
      var text = Files.readString(path);
      List<Map<String, Object>> entries = new Yaml().load(text);
      return new RouteFile(
          path, text, entries.size() == 1 ? map(entries.get(0), "route") : Map.of());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** The command that this route carries out, if it is a sink. */
  Optional<String> topic() {
    var from = map(route, "from");
    return "camunda7:task".equals(from.get("uri"))
        ? Optional.ofNullable((String) map(from, "parameters").get("topic"))
        : Optional.empty();
  }

  String folder() {
    return path.getParent().getFileName().toString();
  }

  String name() {
    var file = path.getFileName().toString();
    return file.substring(0, file.length() - SUFFIX.length());
  }

  /** In words; nothing for a route of the right shape. */
  List<String> faults() {
    var faults = new ArrayList<String>();
    if (route.isEmpty()) {
      return List.of("is not exactly one route");
    }
    if (!name().equals(route.get("id"))) {
      faults.add("its id is not the file's name");
    }
    if (!String.valueOf(route.get("description")).endsWith(".")) {
      faults.add("has no description that is a sentence");
    }
    if (!List.of("outbound", "inbound")
        .contains(String.valueOf(route.get("routeConfigurationId")))) {
      faults.add("has no route configuration");
    }
    if (HOST.matcher(text).find()) {
      faults.add("names a host");
    }
    var deciding = new TreeSet<>(keys(route));
    deciding.retainAll(DECIDING);
    if (!deciding.isEmpty()) {
      faults.add("decides: " + deciding);
    }
    topic()
        .filter(topic -> !name().equals(sinkOf(topic)))
        .ifPresent(topic -> faults.add("is not named after its command " + topic));
    if (hasEndpoint() && !budgets().containsKey(name())) {
      faults.add("has no budget");
    }
    if (!name().startsWith(folder() + "-")) {
      faults.add("lies in another system's folder");
    }
    return faults;
  }

  /** A sink or source, and no call that routes share. */
  boolean hasEndpoint() {
    return name().endsWith("-sink") || name().endsWith("-source");
  }

  static Map<String, Object> budgets() {
    try {
      Map<String, Object> settings = new Yaml().load(Files.readString(BUDGETS));
      return map(map(map(settings, "backroom"), "connector"), "budgets");
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private String sinkOf(String topic) {
    return folder() + "-" + topic.substring(topic.indexOf('.') + 1) + "-sink";
  }

  private static List<String> keys(Object node) {
    var keys = new ArrayList<String>();
    if (node instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            keys.add(String.valueOf(key));
            keys.addAll(keys(value));
          });
    } else if (node instanceof List<?> list) {
      list.forEach(item -> keys.addAll(keys(item)));
    }
    return keys;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> parent, String key) {
    return parent.get(key) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}
