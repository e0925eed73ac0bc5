package dev.backroom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.ProcessTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger is verified each night once, and tampering is said loudly. */
@ProcessTest
@ExtendWith(OutputCaptureExtension.class)
class VerificationTurnsTest {
  @Autowired LedgerVerification verification;
  @Autowired Verifications verifications;
  @Autowired LedgerDriver ledger;
  @Autowired JdbcClient database;

  @BeforeEach
  void nobodyVerifiedYet() {
    database.sql("delete from bk_ledger_verification").update();
    database.sql("insert into bk_ledger (recorded_at, records) values (1, '[]')").update();
    ledger.sealAndIndex();
  }

  @Test
  void keepsThatItWasDoneAndDoesItOnceANight() {
    turns(Duration.ofHours(12)).verify();

    var first = verifications.last().orElseThrow();
    assertThat(first.found()).isZero();
    assertThat(first.sealed()).isPositive();

    turns(Duration.ofHours(12)).verify();
    assertThat(count()).isEqualTo(1);
    turns(Duration.ZERO).verify();
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void saysLoudlyThatSomebodyTampered(CapturedOutput output) {
    var altered = newest();
    database.sql("update bk_ledger set records = '[{}]' where id = ?").param(altered).update();
    try {
      turns(Duration.ZERO).verify();
    } finally {
      database.sql("update bk_ledger set records = '[]' where id = ?").param(altered).update();
    }

    assertThat(output).contains("THE LEDGER IS NOT AS IT WAS SEALED: 1 findings");
    assertThat(verifications.last().orElseThrow().found()).isEqualTo(1);
  }

  private VerificationTurns turns(Duration often) {
    return new VerificationTurns(verification, verifications, new SealingClock(), often);
  }

  private long newest() {
    return database
        .sql("select max(id) from bk_ledger where records = '[]'")
        .query(Long.class)
        .single();
  }

  private long count() {
    return database.sql("select count(*) from bk_ledger_verification").query(Long.class).single();
  }
}
