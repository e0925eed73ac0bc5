package dev.backroom.decision;

import dev.backroom.decision.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Why the answers of a cell cannot be known from the values of its own column. */
final class CellDoubts {
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> notChecked = new ArrayList<>();

  CellDoubts(TableColumn column, List<TableColumn> columns, String cell, String where) {
    if (!column.inFeel()) {
      notChecked.add(where + " is not written in FEEL");
      return;
    }
    var text = FeelText.ofTests(cell, column.inputVariable());
    if (text.isEmpty()) {
      findings.add(new Finding(Kind.UNREADABLE, where + " cannot be read as FEEL", Map.of()));
      return;
    }
    for (var name : text.get().names()) {
      if (columns.stream().anyMatch(other -> other.reads().equals(name))) {
        notChecked.add(where + " depends on another column");
      } else {
        findings.add(
            new Finding(
                Kind.UNKNOWN_NAME,
                "%s reads '%s', which no column reads; a text needs quotes".formatted(where, name),
                Map.of()));
      }
    }
    if (!text.get().plain()) {
      notChecked.add(where + " is more than a comparison");
    } else if (!column.known()) {
      notChecked.add(where + " compares values of a type that cannot be tried");
    }
  }

  boolean any() {
    return !findings.isEmpty() || !notChecked.isEmpty();
  }

  List<Finding> findings() {
    return findings;
  }

  List<String> notChecked() {
    return notChecked;
  }
}
