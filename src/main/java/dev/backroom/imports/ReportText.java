package dev.backroom.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An import's report for reading; the JSON file holds every line of it. */
public final class ReportText {
  private static final int SHOWN = 20;

  private final List<String> lines = new ArrayList<>();

  private ReportText() {}

  public static List<String> of(ImportReport report) {
    var text = new ReportText();
    text.file(report);
    if (report.repeated() > 0) {
      text.add("  %,d orders had been raised before", report.repeated());
    }
    if (report.from() == null && !report.lost().isEmpty()) {
      text.add("  %,d orders were not raised", report.lost().size());
      text.list(report.lost());
    }
    if (report.from() != null) {
      text.cases(report);
      text.touchless(report);
      text.scorecard(report);
    }
    text.add(report.allWell() ? "All went well." : "Not all went well: see above.");
    return List.copyOf(text.lines);
  }

  private void file(ImportReport report) {
    add("File %s: %,d lines.", report.file(), report.lines());
    add("  %,d lines in %,d orders", report.orderLines(), report.orders());
    add("  %,d other lines, which the mapping leaves out", report.otherLines());
    add("  %,d lines refused", report.refused().size());
    list(
        report.refused().stream()
            .map(line -> "line %d, %s: %s".formatted(line.line(), line.column(), line.reason()))
            .toList());
    add("  %,d values derived", report.derived().size());
    list(
        report.derived().stream()
            .limit(3)
            .map(line -> "line %d, %s: %s".formatted(line.line(), line.column(), line.reason()))
            .toList());
  }

  private void cases(ImportReport report) {
    add(
        "Played from %s to %s in %,d s.",
        String.valueOf(report.from()), String.valueOf(report.to()), report.seconds());
    add("Cases by end:");
    counts(report.cases());
    if (!report.waiting().isEmpty()) {
      add("Open cases wait for:");
      counts(report.waiting());
    }
    add("  %,d incidents", report.incidents());
    add("  %,d events not handled", report.unhandledEvents().size());
    list(report.unhandledEvents().stream().map(String::valueOf).toList());
    if (!report.discarded().isEmpty()) {
      add(
          "  %,d events came after the end of their case and were laid aside by the operator",
          report.discarded().size());
      list(report.discarded().stream().map(ReportText::late).toList());
    }
    add("  %,d orders without a case", report.lost().size());
    list(report.lost());
  }

  private void touchless(ImportReport report) {
    add("Cases without any person, by approval band:");
    shares(report.touchlessByBand());
    add("Cases without any person, by policy flag (a case may have several):");
    shares(report.touchlessByFlag());
  }

  private void scorecard(ImportReport report) {
    var scorecard = report.scorecard();
    if (scorecard == null) {
      add("No vendor scorecard: the file was not played to its end.");
      return;
    }
    add("Vendors by time only: the file holds no received quantity.");
    add(
        "  An order is on time when it was delivered on its last promised day or before: whole, or but for what the tolerance lets be missing.");
    scorecard
        .vendors()
        .forEach(
            vendor ->
                add(
                    "  %-60s %5d orders %5d on time %6d days late in all",
                    vendor.vendor(), vendor.orders(), vendor.onTime(), vendor.daysLate()));
    if (!scorecard.compared()) {
      add(
          "  Not compared with SQL over the file: lines were refused, or its dates come in several forms.");
    } else if (scorecard.differences().isEmpty()) {
      add("  Equal to plain SQL over the file, for all %d vendors.", scorecard.vendors().size());
    } else {
      add("  NOT equal to plain SQL over the file:");
      list(scorecard.differences());
    }
  }

  private static String late(Discarded event) {
    return "%s %s: %s".formatted(event.number(), event.type(), event.reason());
  }

  private void counts(Map<String, Long> counts) {
    counts.forEach((name, count) -> add("  %-40s %,7d", name, count));
  }

  private void shares(List<Share> shares) {
    shares.forEach(
        share ->
            add(
                "  %-40s %,7d of %,7d  %s",
                share.name(), share.touchless(), share.cases(), share.percent()));
  }

  private void list(Collection<String> all) {
    all.stream().limit(SHOWN).forEach(one -> add("    %s", one));
    if (all.size() > SHOWN) {
      add("    ... and %,d more in the report file", all.size() - SHOWN);
    }
  }

  private void add(String format, Object... arguments) {
    lines.add(arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments));
  }
}
