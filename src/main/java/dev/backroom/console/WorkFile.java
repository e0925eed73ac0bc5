package dev.backroom.console;

import java.util.List;

/** A list of open steps as a file for a spreadsheet. */
final class WorkFile {

  private WorkFile() {}

  static String of(List<WorkRow> rows) {
    var file =
        new Spreadsheet(
            "case",
            "process",
            "step",
            "waits for",
            "since",
            "due",
            "amount",
            "trouble",
            "owner",
            "next action",
            "who is hurt");
    for (var row : rows) {
      file.add(
          row.businessKey(),
          row.process(),
          row.step(),
          row.waitsFor(),
          row.since(),
          row.due(),
          row.money(),
          row.trouble(),
          row.play().owner(),
          row.play().next(),
          row.play().hurt());
    }
    return file.toString();
  }
}
