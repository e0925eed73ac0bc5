package dev.backroom.ledger;

import dev.backroom.engine.FactKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What some records say of one case; null where they say nothing. */
final class IndexedCase {
  final Instant firstAt;
  Instant lastAt;
  @Nullable String process;
  @Nullable String endedAs;
  final Description own = new Description();

  /**
   * By processes that it calls: one may be about a part only, so it counts where nothing else is.
   */
  final Description called = new Description();

  IndexedCase(Instant firstAt) {
    this.firstAt = firstAt;
    this.lastAt = firstAt;
  }

  void add(LedgerRecord record) {
    if (record.kind().equals(FactKind.CASE_VIEWED.name())) {
      return;
    }
    lastAt = record.at();
    if (record.kind().equals(FactKind.CASE_STARTED.name())) {
      started(record);
    } else if (record.kind().equals(FactKind.CASE_NUMBERED.name())) {
      process = record.process();
    } else if (record.kind().equals(FactKind.CASE_ENDED.name())) {
      ended(record);
    } else if (record.kind().equals(FactKind.CASE_DESCRIBED.name())) {
      described(record);
    }
  }

  private void started(LedgerRecord record) {
    if (!record.details().has("parent")) {
      process = record.process();
      endedAs = null;
    }
  }

  private void ended(LedgerRecord record) {
    if (!record.details().path("called").asBoolean()) {
      endedAs = record.text("state");
    }
  }

  private void described(LedgerRecord record) {
    (record.details().path("called").asBoolean() ? called : own).add(record);
  }

  /** What a case is about, by what was said last. */
  static final class Description {
    @Nullable Long amountMinor;
    @Nullable String currency;
    @Nullable String supplier;
    @Nullable String location;
    @Nullable String category;
    @Nullable String requester;

    private void add(LedgerRecord record) {
      var details = record.details();
      if (details.has("amountMinor")) {
        amountMinor = details.path("amountMinor").asLong();
      }
      currency = said(record, "currency", currency);
      supplier = said(record, "supplierId", supplier);
      location = said(record, "locationId", location);
      category = said(record, "category", category);
      requester = said(record, "requester", requester);
    }

    private static @Nullable String said(
        LedgerRecord record, String detail, @Nullable String before) {
      var text = record.text(detail);
      return text.isEmpty() ? before : text;
    }
  }
}
