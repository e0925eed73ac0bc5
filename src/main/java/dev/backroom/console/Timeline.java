package dev.backroom.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records of a case in order, with the days between them shown as waiting for somebody. */
final class Timeline {
  private static final Duration LONG = Duration.ofDays(1);
  private static final String VIEWED = "CASE_VIEWED";

  private final RecordWords words;
  private final Map<String, String> waits = new LinkedHashMap<>();

  Timeline(RecordWords words) {
    this.words = words;
  }

  /** Whose doing a record is. */
  enum Part {
    PEOPLE,
    DECISIONS,
    SYSTEMS,
    COURSE,
    LOOKS;

    static Part of(KeptRecord record) {
      return record.kind().equals(VIEWED) ? LOOKS : ofDeed(record);
    }

    private static Part ofDeed(KeptRecord record) {
      return switch (record.kind().split("_", 2)[0]) {
        case "TASK", "FORM", "INTERVENTION", "ACCESS", "SWITCHED", "DEPLOYED" -> PEOPLE;
        case "DECISION", "AUTONOMY" -> DECISIONS;
        case "EVENT", "COMMAND", "STEP", "INCIDENT" -> SYSTEMS;
        default -> record.actor().isEmpty() ? COURSE : PEOPLE;
      };
    }
  }

  /**
   * @param waited whom it waited for before this, and how long; empty when less than a day
   */
  record Entry(Part part, String at, String words, String waited) {}

  /**
   * @param only one part, or null for everything but who looked
   * @param now until when an open case has waited; null for one that has ended
   */
  List<Entry> of(List<KeptRecord> records, @Nullable Part only, @Nullable Instant now) {
    var entries = new ArrayList<Entry>();
    Instant before = null;
    for (var record : records) {
      var part = Part.of(record);
      if (part == Part.LOOKS && only != part) {
        continue;
      }
      var waited = before == null ? "" : waited(before, record.at());
      before = record.at();
      note(record);
      var said = words.of(record);
      if (only == null ? !said.isEmpty() : only == part) {
        entries.add(new Entry(part, Times.full(record.at()), said, waited));
      }
    }
    if (now != null && before != null && !waited(before, now).isEmpty() && only == null) {
      entries.add(new Entry(Part.COURSE, Times.full(now), "Now", waited(before, now)));
    }
    return entries;
  }

  private String waited(Instant from, Instant to) {
    var gap = Duration.between(from, to);
    return gap.compareTo(LONG) <= 0
        ? ""
        : "Waited %s for %s"
            .formatted(Times.span(gap), waits.isEmpty() ? "a message or the time" : whom());
  }

  private String whom() {
    return String.join(", ", new LinkedHashSet<>(waits.values()));
  }

  /** Where the record names nobody, what is to be done has to do. */
  private static String whomOf(KeptRecord opened) {
    var whom = PeopleWords.whom(opened);
    return whom.isEmpty() ? "whoever may do: " + opened.text("name") : whom;
  }

  private void note(KeptRecord record) {
    switch (record.kind()) {
      case "TASK_OPENED", "TASK_ASSIGNED" -> waits.put(record.text("taskId"), whomOf(record));
      case "TASK_CLAIMED" -> waits.put(record.text("taskId"), record.actor());
      case "TASK_COMPLETED", "TASK_DELETED" -> waits.remove(record.text("taskId"));
      case "COMMAND_ISSUED", "COMMAND_FAILED" ->
          waits.put(
              record.text("topic"), "the system " + CommandWords.system(record.text("topic")));
      case "COMMAND_ANSWERED" -> waits.remove(record.text("topic"));
      case "INCIDENT_OPENED" -> waits.put(record.text("incidentId"), "an operator");
      case "INCIDENT_RESOLVED" -> waits.remove(record.text("incidentId"));
      default -> {}
    }
  }
}
