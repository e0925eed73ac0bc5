package dev.backroom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.engine.EngineClock;
import dev.backroom.engine.Fact;
import dev.backroom.engine.FactKind;
import dev.backroom.engine.OutsideDocument;
import dev.backroom.engine.OutsideDocuments;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A system that lost a document, then says nothing for a night, then has the document again. */
@ProcessTest
class ReconciliationTest {
  private static final String CASE = "PO-2034-000001";

  @Autowired CaseDriver driver;
  @Autowired LedgerDriver ledger;
  @Autowired LedgerRecords records;
  @Autowired Breaks breaks;
  @Autowired JdbcClient database;
  @Autowired EngineClock clock;
  @Autowired ApplicationEventPublisher facts;

  private final Archive archive = new Archive();

  @BeforeEach
  void aDocumentIsOnRecord() {
    driver.timeIs("2033-03-01T22:00:00Z");
    facts.publishEvent(
        Fact.of(
            FactKind.COMMAND_ANSWERED,
            CASE,
            Fact.details("topic", "archive.create-order", "document", "A-1")));
    ledger.sealAndIndex();
    clock.advance(Duration.ofHours(4));
  }

  @AfterEach
  void forget() {
    database.sql("delete from bk_break where business_key = ?").param(CASE).update();
    driver.forget(CASE);
  }

  @Test
  void leavesOpenWhatASystemWithoutAnAnswerDifferedIn() {
    archive.holds = List.of();
    var lost = compare();
    assertThat(lost.unanswered()).isZero();
    assertThat(open()).containsExactly("A-1 MISSING");

    archive.answers = false;
    var silent = compare();
    assertThat(silent.unanswered()).isEqualTo(silent.compared()).isPositive();
    assertThat(open()).containsExactly("A-1 MISSING");

    archive.answers = true;
    archive.holds = List.of(new OutsideDocument("A-1", "FILED", true, List.of(), List.of()));
    compare();
    assertThat(open()).isEmpty();
  }

  private Reconciliation.Run compare() {
    var reconciliation =
        new Reconciliation(
            List.of(archive),
            records,
            breaks,
            database,
            clock,
            Duration.ofDays(30),
            Duration.ofMinutes(10));
    reconciliation.compareLatest();
    clock.advance(Duration.ofDays(1));
    return reconciliation.last().orElseThrow();
  }

  private List<String> open() {
    return database
        .sql("select document, kind from bk_break where business_key = ? and gone_at is null")
        .param(CASE)
        .query((row, number) -> row.getString(1) + " " + row.getString(2))
        .list();
  }

  private static final class Archive implements OutsideDocuments {
    private boolean answers = true;
    private List<OutsideDocument> holds = List.of();

    @Override
    public String system() {
      return "archive";
    }

    @Override
    public List<OutsideDocument> of(String businessKey) {
      if (!answers) {
        throw new NoAnswer("closed for the night", new IllegalStateException());
      }
      return businessKey.equals(CASE) ? holds : List.of();
    }
  }
}
