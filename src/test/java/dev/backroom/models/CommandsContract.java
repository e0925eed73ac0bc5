package dev.backroom.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every command has a route, whichever system is chosen, and a template; each route a command. */
final class CommandsContract implements Contract {
  /** Folders with routes to the same system, of which a setting chooses one. */
  private static final Map<String, List<String>> CHOICES = Map.of("erp", List.of("erp", "tryton"));

  private static final Pattern SINK = Pattern.compile("(\\w+)-(.+)-sink\\.camel\\.yaml");

  @Override
  public Stream<String> violations(House house) {
    var topics =
        house.diagrams().stream()
            .flatMap(Diagram::commands)
            .map(task -> task.getCamundaTopic())
            .collect(Collectors.toCollection(TreeSet::new));
    return Stream.of(
            topics.stream().flatMap(topic -> missing(house, topic)),
            unused(house, topics),
            unknown(house, topics))
        .flatMap(faults -> faults);
  }

  private static Stream<String> missing(House house, String topic) {
    var command = topic.replaceFirst(".*\\.", "");
    var routes =
        folders(system(topic))
            .map(folder -> "connectors/%1$s/%1$s-%2$s-sink.camel.yaml".formatted(folder, command));
    var template = ".camunda/element-templates/%s.json".formatted(topic.replace('.', '-'));
    return Stream.concat(routes, Stream.of(template))
        .filter(file -> !Files.exists(house.root().resolve(file)))
        .map(file -> "command %s of the diagrams: there is no %s".formatted(topic, file));
  }

  /** Where code asks for an approval before a command leaves, for example. */
  private static Stream<String> unknown(House house, TreeSet<String> topics) {
    var systems = topics.stream().map(CommandsContract::system).collect(Collectors.joining("|"));
    var command = Pattern.compile("(%s)\\.[a-z]+(-[a-z]+)+".formatted(systems));
    return house.code().sources().stream()
        .flatMap(
            source ->
                source
                    .literals()
                    .filter(text -> command.matcher(text).matches() && !topics.contains(text))
                    .map(topic -> "%s: no diagram sends %s".formatted(source.name(), topic)));
  }

  private static String system(String topic) {
    return topic.replaceFirst("\\..*", "");
  }

  private static Stream<String> folders(String system) {
    return CHOICES.getOrDefault(system, List.of(system)).stream();
  }

  private static Stream<String> unused(House house, TreeSet<String> topics) {
    return House.files(house.root().resolve("connectors"), "-sink.camel.yaml")
        .filter(CommandsContract::takesCommands)
        .filter(file -> !topics.contains(topic(file)))
        .map(
            file ->
                "connectors/%s/%s: no diagram sends %s"
                    .formatted(House.feature(file), file.getFileName(), topic(file)));
  }

  /** What no case sends, such as the ledger's signed heads, comes another way. */
  private static boolean takesCommands(Path sink) {
    try {
      return Files.readString(sink).contains("camunda7:task");
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static String topic(Path sink) {
    var name = SINK.matcher(sink.getFileName().toString());
    if (!name.matches()) {
      throw new IllegalArgumentException(sink + " is no name of a route");
    }
    var system =
        CHOICES.entrySet().stream()
            .filter(choice -> choice.getValue().contains(name.group(1)))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(name.group(1));
    return system + "." + name.group(2);
  }
}
