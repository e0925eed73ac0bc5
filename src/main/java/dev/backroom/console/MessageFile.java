package dev.backroom.console;

import dev.backroom.engine.UnhandledMessage;
import java.util.List;
import java.util.Objects;

/** Messages that nobody handled as a file for a spreadsheet. */
final class MessageFile {

  private MessageFile() {}

  static String of(List<UnhandledMessage> messages) {
    var file =
        new Spreadsheet(
            "id",
            "case",
            "state",
            "type",
            "source",
            "happened",
            "came in",
            "attempts",
            "note",
            "payload");
    for (var message : messages) {
      file.add(
          message.id(),
          Objects.requireNonNullElse(message.businessKey(), ""),
          message.state().name(),
          message.type(),
          message.source(),
          Objects.toString(message.happenedAt(), ""),
          message.cameAt().toString(),
          String.valueOf(message.attempts()),
          message.note(),
          message.payload());
    }
    return file.toString();
  }
}
