package dev.backroom.console;

import static dev.backroom.console.RecordWords.after;

/** Tells what went to another system and what came back. */
final class CommandWords {

  private CommandWords() {}

  static String of(KeptRecord record) {
    var topic = record.text("topic");
    return switch (record.kind()) {
      case "COMMAND_ISSUED" -> "%s was given out to %s".formatted(topic, system(topic));
      case "COMMAND_ANSWERED" ->
          record.text("refusal").isEmpty()
              ? "%s was answered by %s%s"
                  .formatted(topic, system(topic), after(", document ", record.text("document")))
              : "%s was refused by %s: %s".formatted(topic, system(topic), record.text("refusal"));
      default ->
          "%s failed at attempt %s: %s"
              .formatted(topic, record.text("attempt"), record.text("reason"));
    };
  }

  static String system(String topic) {
    return topic.split("\\.", 2)[0];
  }
}
