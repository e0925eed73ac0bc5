package dev.backroom.console;

import dev.backroom.engine.Fact;
import dev.backroom.engine.FactKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Puts on record who looked at which case. */
@Component
class CaseLooks {
  private final ApplicationEventPublisher facts;

  CaseLooks(ApplicationEventPublisher facts) {
    this.facts = facts;
  }

  /**
   * @param page which part of what is known he looked at
   */
  void at(String businessKey, String page, Authentication login) {
    facts.publishEvent(
        Fact.of(FactKind.CASE_VIEWED, businessKey, Fact.details("page", page)).by(login.getName()));
  }
}
