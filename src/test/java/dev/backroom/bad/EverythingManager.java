package dev.backroom.bad;

import org.apache.camel.Exchange;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Breaks every rule of CodeRulesTest but the one about shared values. */
class EverythingManager {

  Object breakTheRules(VariableScope scope, Exchange exchange) {
    exchange.setProperty("at", ClockUtil.getCurrentTime());
    return scope.getVariable("amount");
  }
}
