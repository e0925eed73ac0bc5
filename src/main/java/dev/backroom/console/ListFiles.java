package dev.backroom.console;

import dev.backroom.engine.StuckWork.Cause;
import dev.backroom.engine.StuckWork.Stuck;
import dev.backroom.worklist.MyRequests.Request;
import dev.backroom.worklist.OpenRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lists of our pages as files for a spreadsheet; moments are UTC. */
final class ListFiles {
  static final int MOST_IN_A_FILE = 100_000;

  private ListFiles() {}

  static String found(List<FoundRow> rows) {
    var file =
        new Spreadsheet(
            "case", "process", "amount", "supplier", "location", "state", "begun", "latest");
    for (var row : rows) {
      file.add(
          row.businessKey(),
          row.title(),
          row.amount(),
          row.supplier(),
          row.location(),
          row.state(),
          row.begun(),
          row.latest());
    }
    return file.toString();
  }

  static String stuck(Map<Cause, List<Stuck>> causes) {
    var file = new Spreadsheet("case", "process", "step", "type", "message", "since");
    causes.forEach(
        (cause, cases) ->
            cases.forEach(
                one ->
                    file.add(
                        one.businessKey(),
                        Objects.requireNonNullElse(cause.process(), ""),
                        cause.step(),
                        cause.type(),
                        cause.message(),
                        one.since().toString())));
    return file.toString();
  }

  static String breaks(List<BreaksPage.Row> rows) {
    var file =
        new Spreadsheet(
            "case",
            "system",
            "document",
            "state",
            "difference",
            "found",
            "explanation",
            "explained by");
    for (var row : rows) {
      file.add(
          row.businessKey(),
          row.system(),
          row.document(),
          row.state(),
          row.words(),
          row.found(),
          Objects.requireNonNullElse(row.explanation(), ""),
          Objects.requireNonNullElse(row.explainedBy(), ""));
    }
    return file.toString();
  }

  static String requests(List<Request> requests) {
    var file =
        new Spreadsheet(
            "case", "process", "state", "asked for", "ended", "waits for", "with", "since", "due");
    for (var request : requests) {
      file.add(
          request.businessKey(),
          Objects.requireNonNullElse(request.title(), ""),
          request.state().name(),
          request.startedAt().toString(),
          Objects.toString(request.endedAt(), ""),
          request.waitsFor(),
          request.withWhom(),
          Objects.toString(request.since(), ""),
          Objects.toString(request.until(), ""));
    }
    return file.toString();
  }

  static String signatures(List<OpenRequest> open) {
    var file =
        new Spreadsheet(
            "case",
            "request",
            "amount",
            "requested by",
            "location",
            "category",
            "flags",
            "why you",
            "due");
    for (var request : open) {
      file.add(
          request.businessKey(),
          request.ask(),
          request.amount(),
          request.requester(),
          request.locationId(),
          request.category(),
          request.policyFlags(),
          request.why(),
          Objects.toString(request.dueAt(), ""));
    }
    return file.toString();
  }
}
