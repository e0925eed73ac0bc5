package dev.backroom.ledger;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets auditors have the ledger verified. */
@RestController
@RequestMapping("/api/ledger")
class LedgerController {
  private final LedgerVerification verification;

  LedgerController(LedgerVerification verification) {
    this.verification = verification;
  }

  /** Takes about as many seconds as the ledger has millions of entries, times twenty. */
  @GetMapping("/verify")
  VerificationReport verify() {
    return verification.run();
  }
}
