package dev.backroom.worklist;

import dev.backroom.shared.Money;
import org.springframework.stereotype.Component;

/** What the diagram needs to show money to a person: {@code ${signatureWords.money(...)}}. */
@Component
public class SignatureWords {

  public String money(long amountMinor, String currency) {
    return Money.of(amountMinor, currency).toString();
  }
}
