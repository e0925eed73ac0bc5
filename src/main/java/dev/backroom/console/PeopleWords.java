package dev.backroom.console;

import static dev.backroom.console.RecordWords.after;
import static dev.backroom.console.RecordWords.by;

/** Tells what people did with a task. */
final class PeopleWords {

  private PeopleWords() {}

  static String of(KeptRecord record, String task) {
    return switch (record.kind()) {
      case "TASK_OPENED" -> "%s became open%s".formatted(task, after(" for ", whom(record)));
      case "TASK_OFFERED" ->
          "%s was offered to %s%s"
              .formatted(task, record.text("group") + record.text("person"), by(record));
      case "TASK_CLAIMED" -> "%s was taken%s".formatted(task, by(record));
      case "TASK_ASSIGNED" ->
          "%s was given to %s%s".formatted(task, record.text("assignee"), by(record));
      case "TASK_DELEGATED" ->
          "%s was handed on%s%s"
              .formatted(task, after(" to ", record.text("assignee")), by(record));
      case "FORM_OPENED" -> "The form of %s was opened%s".formatted(task, by(record));
      case "TASK_COMPLETED" ->
          "%s was completed%s%s%s"
              .formatted(
                  task,
                  by(record),
                  after(", after ", RecordWords.span(record.text("openSeconds"))),
                  after(": ", record.pairs("changed")));
      default -> "%s is not wanted any more".formatted(task);
    };
  }

  /** The person or the groups that a task waits for, as far as the record names them. */
  static String whom(KeptRecord opened) {
    var person = opened.text("assignee");
    return person.isEmpty() ? String.join(", ", opened.members("groups")) : person;
  }
}
