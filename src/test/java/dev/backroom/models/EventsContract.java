package dev.backroom.models;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;

/** Messages are events of the outside, and nobody takes one that another process waits for. */
final class EventsContract implements Contract {
  private static final String SCHEMA = ".schema.json";
  private static final Pattern PARTICIPLE = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(d|n|t)");

  @Override
  public Stream<String> violations(House house) {
    return Stream.of(
            house.eachDiagram(diagram -> messages(house, diagram)),
            house.eachDiagram(diagram -> awaitedTwice(house, diagram)),
            unwanted(house))
        .flatMap(faults -> faults);
  }

  private static Stream<String> messages(House house, Diagram diagram) {
    var unnamed =
        diagram.messages().stream()
            .filter(message -> !PARTICIPLE.matcher(message).matches())
            .map(
                "message %s is not named <thing>.<past participle>, like goods.received"
                    ::formatted);
    var unknown =
        diagram.messages().stream()
            .filter(message -> !Files.exists(house.events().resolve(message + SCHEMA)))
            .map("message %1$s has no schema connectors/events/%1$s.schema.json"::formatted);
    return Stream.concat(unnamed, unknown)
        .map(fault -> diagram.file().getFileName() + ": " + fault);
  }

  private static Stream<String> unwanted(House house) {
    var wanted =
        house.diagrams().stream()
            .flatMap(diagram -> diagram.messages().stream())
            .collect(Collectors.toSet());
    return House.files(house.events(), SCHEMA)
        .map(file -> file.getFileName().toString().replace(SCHEMA, ""))
        .filter(type -> !wanted.contains(type))
        .map("connectors/events/%1$s.schema.json: no diagram has a message %1$s"::formatted);
  }

  private static Stream<String> awaitedTwice(House house, Diagram diagram) {
    return called(house, diagram, new HashSet<>())
        .flatMap(
            called ->
                called.messages().stream()
                    .filter(diagram.awaited()::contains)
                    .map(
                        message ->
                            "%s: waits for %s, and so does %s, which it calls; only one may"
                                .formatted(diagram.file().getFileName(), message, called.key())));
  }

  private static Stream<Diagram> called(House house, Diagram diagram, Set<String> seen) {
    return diagram.all(CallActivity.class).stream()
        .filter(call -> seen.add(call.getCalledElement()))
        .flatMap(call -> house.diagram(call.getCalledElement()).stream())
        .flatMap(called -> Stream.concat(Stream.of(called), called(house, called, seen)));
  }
}
