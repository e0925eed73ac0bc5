package dev.backroom.figures;

import dev.backroom.engine.FactKind;
import dev.backroom.ledger.LedgerFollower.Followed;
import dev.backroom.ledger.LedgerRecord;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * What people did: each task that a person completed, how long its form had been before him, and
 * how long a signature was waited for.
 */
@Component
class WorkMeasurer implements Measurer {
  static final String TOUCH = "touch";
  private static final String FORM_OPENED = "formOpened";

  @Override
  public void measure(Followed followed, MeasuredPart measured) {
    var record = followed.record();
    if (record.actor() == null) {
      return;
    }
    if (record.kind().equals(FactKind.FORM_OPENED.name())) {
      measured.add(followed, FORM_OPENED, 0, null, form(record));
    } else if (record.kind().equals(FactKind.TASK_COMPLETED.name())) {
      completed(followed, measured);
    }
  }

  private static void completed(Followed followed, MeasuredPart measured) {
    var record = followed.record();
    var isSignature = record.details().has("group");
    measured.add(followed, TOUCH, 1, record.text("name"));
    measured
        .latest(followed, FORM_OPENED, form(record))
        .map(opened -> Measure.seconds(opened.at(), record.at()))
        .ifPresent(
            seconds -> {
              measured.add(followed, "handled", seconds, record.text("name"));
              if (isSignature) {
                measured.add(followed, "signatureHandled", seconds, record.text("group"));
              }
            });
    if (isSignature) {
      signed(followed, measured);
    }
  }

  private static void signed(Followed followed, MeasuredPart measured) {
    var record = followed.record();
    var group = record.text("group");
    measured.add(followed, "signature", record.details().path("openSeconds").asDouble(), group);
    if (record.details().has("due")) {
      var late = record.at().isAfter(Instant.parse(record.text("due")));
      measured.add(followed, "signatureLate", late ? 1 : 0, late ? group : null);
    }
  }

  /** Of a task, as one person has it before him. */
  private static String form(LedgerRecord record) {
    return record.text("taskId") + " " + record.actor();
  }
}
