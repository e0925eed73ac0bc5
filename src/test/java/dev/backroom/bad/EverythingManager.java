package dev.backroom.bad;

import org.apache.camel.Exchange;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Breaks every rule of CodeRulesTest but the one about shared values. */
class EverythingManager {

  Object breakTheRules(DelegateExecution scope, Exchange exchange, IdentityService identity) {
    identity.createMembership("anybody", "admin");
    exchange.setProperty("at", ClockUtil.getCurrentTime());
    return scope.getVariable("amount");
  }
}
