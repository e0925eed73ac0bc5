package dev.backroom.ledger;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has the ledger verified each night, and says loudly when it was tampered with. */
@Component
class VerificationTurns {
  private static final Logger LOG = LoggerFactory.getLogger(VerificationTurns.class);

  private final LedgerVerification verification;
  private final Verifications verifications;
  private final SealingClock clock;
  private final Duration often;

  /**
   * @param often another node, or a person, that did it less long ago has done it
   */
  VerificationTurns(
      LedgerVerification verification,
      Verifications verifications,
      SealingClock clock,
      @Value("${backroom.ledger.verify-after:PT12H}") Duration often) {
    this.verification = verification;
    this.verifications = verifications;
    this.clock = clock;
    this.often = often;
  }

  @Scheduled(cron = "${backroom.ledger.verify-at:0 15 1 * * *}")
  void verify() {
    if (verifications.last().filter(last -> last.at().isAfter(due())).isPresent()) {
      return;
    }
    var report = verification.run();
    if (report.allWell()) {
      LOG.info("The ledger was verified: {} entries, nothing found", report.sealed());
    } else {
      LOG.error(
          "THE LEDGER IS NOT AS IT WAS SEALED: {} findings. Ask GET /api/ledger/verify for each.",
          report.found());
    }
  }

  private Instant due() {
    return clock.instant().minus(often);
  }
}
