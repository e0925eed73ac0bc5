package dev.backroom.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backroom.decision.InputWords;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Tells one record of the ledger in business words; a kind that is not known here too. */
final class RecordWords {
  private final CaseStepNames names;
  private final Map<String, String> labels;
  private final Map<String, String> tasks = new HashMap<>();

  /**
   * @param labels of the answers of tables, by their names
   */
  RecordWords(CaseStepNames names, Map<String, String> labels) {
    this.names = names;
    this.labels = labels;
  }

  /** Empty for a record that people need not read, such as flows to steps without a name. */
  String of(KeptRecord record) {
    return switch (record.kind()) {
      case "EVENT_TAKEN" ->
          "The event %s came in from %s%s"
              .formatted(
                  record.text("type"),
                  record.text("source"),
                  after(", as of ", moment(record.text("asOf"))));
      case "CASE_STARTED" ->
          "%s began, version %s".formatted(names.process(record.process()), record.text("version"));
      case "CASE_NUMBERED", "CASE_DESCRIBED" -> "";
      case "CASE_ENDED" ->
          "%s ended: %s%s%s"
              .formatted(
                  names.process(record.process()),
                  lower(record.text("state")),
                  after(", at ", names.of(record.text("end"))),
                  after(", because ", record.text("reason")));
      case "CASE_VIEWED" -> "Somebody looked at it" + after(": ", record.actor());
      case "FLOWS_TAKEN" -> after("Went on to ", steps(record));
      case "DECISION_MADE" -> decision(record);
      case "AUTONOMY_LIMITED" ->
          "How far the software may go by itself: %s (%s)"
              .formatted(lower(record.text("level")), record.text("reason"));
      case "OUTCOME_OVERRIDDEN" ->
          "What the software did by itself was overridden%s: %s"
              .formatted(by(record), lower(record.text("reasonCode")));
      case "TIMER_FIRED" ->
          "The time came for %s%s"
              .formatted(step(record), after(", due ", moment(record.text("due"))));
      case "STEP_FAILED" ->
          "%s failed and is tried again: %s".formatted(step(record), record.text("message"));
      case "INCIDENT_OPENED" -> "Stuck at %s: %s".formatted(step(record), record.text("message"));
      case "INCIDENT_RESOLVED" -> "No longer stuck" + after(" at ", step(record)) + by(record);
      default ->
          record.kind().startsWith("TASK_") || record.kind().equals("FORM_OPENED")
              ? PeopleWords.of(record, task(record))
              : record.kind().startsWith("COMMAND_") ? CommandWords.of(record) : other(record);
    };
  }

  /** Whoever opens a form says which task, not what it is called. */
  private String task(KeptRecord record) {
    var id = record.text("taskId");
    var name =
        record.text("name").isEmpty() ? names.of(record.text("activity")) : record.text("name");
    if (!name.isEmpty()) {
      tasks.put(id, name);
    }
    return tasks.getOrDefault(id, "a task");
  }

  private String step(KeptRecord record) {
    return names.of(record.text("activity"));
  }

  private String steps(KeptRecord record) {
    return record.members("flows").stream()
        .map(names::behind)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private String decision(KeptRecord record) {
    var answers =
        StreamSupport.stream(record.details().path("outputs").spliterator(), false)
            .map(answer -> answers(answer))
            .collect(Collectors.joining("; "));
    var reasons =
        StreamSupport.stream(record.details().path("rules").spliterator(), false)
            .map(rule -> rule.path("description").asText())
            .filter(reason -> !reason.isEmpty())
            .collect(Collectors.joining("; "));
    return "%s, version %s, decided: %s%s"
        .formatted(
            record.text("name").isEmpty() ? record.text("decision") : record.text("name"),
            record.text("version"),
            answers.isEmpty() ? "nothing" : answers,
            reasons.isEmpty() ? "" : " (" + reasons + ")");
  }

  private String answers(JsonNode answer) {
    return answer.properties().stream()
        .map(
            one ->
                labels.getOrDefault(one.getKey(), one.getKey())
                    + " "
                    + InputWords.of("", one.getKey()).value(plain(one.getValue())))
        .collect(Collectors.joining(", "));
  }

  private static Object plain(JsonNode value) {
    return value.isNumber() ? value.decimalValue() : value.asText();
  }

  /** What a later kind says of itself: its words and its details. */
  private static String other(KeptRecord record) {
    var words =
        Arrays.stream(record.kind().split("_"))
            .map(RecordWords::lower)
            .collect(Collectors.joining(" "));
    return words.substring(0, 1).toUpperCase(Locale.ROOT)
        + words.substring(1)
        + by(record)
        + after(": ", KeptRecord.pairs(readable(record.details())));
  }

  /** Without what only holds records together. */
  private static JsonNode readable(JsonNode details) {
    return details instanceof ObjectNode object
        ? object.deepCopy().without("operationId")
        : details;
  }

  static String by(KeptRecord record) {
    return after(" by ", record.actor()) + after(" for ", record.onBehalfOf());
  }

  static String after(String words, String what) {
    return what.isEmpty() ? "" : words + what;
  }

  static String lower(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String span(String seconds) {
    return seconds.isEmpty() ? "" : Times.span(Duration.ofSeconds(Long.parseLong(seconds)));
  }

  private static String moment(String text) {
    return text.isEmpty() ? "" : Times.full(Instant.parse(text));
  }
}
