package dev.backroom.worklist;

import dev.backroom.shared.Money;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the diagrams need of words: {@code ${signatureWords.money(...)}}. */
@Component
public class SignatureWords {
  public String money(long amountMinor, String currency) {
    return Money.of(amountMinor, currency).toString();
  }

  /** The roles that a table asks at the same time. */
  public List<String> roles(String nextSignature) {
    return rolesIn(nextSignature);
  }

  static List<String> rolesIn(String nextSignature) {
    return Stream.of(nextSignature.split(",")).map(String::strip).toList();
  }

  /** {@code CATEGORY_MANAGER} is "category manager" for people. */
  static String names(String roles) {
    return rolesIn(roles).stream()
        .map(role -> role.toLowerCase(Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(" and "));
  }
}
