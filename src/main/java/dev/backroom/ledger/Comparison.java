package dev.backroom.ledger;

import dev.backroom.engine.FactKind;
import dev.backroom.engine.OutsideDocument;
import dev.backroom.engine.OutsideDocuments;
import dev.backroom.ledger.Break.Found;
import dev.backroom.ledger.Break.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a system's answers to a case's commands named, against what it holds now. */
final class Comparison {
  private final String system;
  private final Set<String> answered = new LinkedHashSet<>();
  private final Set<String> cancelled = new HashSet<>();

  Comparison(OutsideDocuments system, List<LedgerRecord> records) {
    this.system = system.system();
    records.stream()
        .filter(record -> record.kind().equals(FactKind.COMMAND_ANSWERED.name()))
        .filter(record -> system.shows(record.text("topic")))
        .filter(record -> !record.text("document").isEmpty())
        .forEach(this::take);
  }

  private void take(LedgerRecord record) {
    var document = record.text("document");
    answered.add(document);
    if (record.text("topic").startsWith(system + ".cancel-")) {
      cancelled.add(document);
    }
  }

  /**
   * @param ended whether nothing more is to come of the case
   */
  List<Found> with(List<OutsideDocument> held, boolean ended) {
    var breaks = new ArrayList<Found>();
    var there = new HashSet<String>();
    for (var document : held) {
      there.add(document.number());
      there.addAll(document.parts());
      if (!answered.contains(document.number())) {
        breaks.add(found(document, Kind.UNKNOWN));
      } else if (ended && !document.finished()) {
        breaks.add(found(document, Kind.OPEN));
      }
    }
    // Some systems no longer give out what was cancelled.
    answered.stream()
        .filter(document -> !there.contains(document) && !cancelled.contains(document))
        .forEach(document -> breaks.add(new Found(system, document, Kind.MISSING, "")));
    return breaks;
  }

  private Found found(OutsideDocument document, Kind kind) {
    return new Found(system, document.number(), kind, document.state());
  }
}
