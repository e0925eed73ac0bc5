package dev.backroom.purchasing;

import static dev.backroom.purchasing.PurchaseCancellation.ORDER_STAGE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A step that knows the stage of the order, which the case that called all others keeps. */
abstract class OrderStageTask implements JavaDelegate {

  static void reach(OrderStage stage, DelegateExecution step) {
    var order = mainCase(step);
    var before = ORDER_STAGE.find(order).map(OrderStage::valueOf).orElse(OrderStage.SOURCING);
    ORDER_STAGE.set(order, before.atLeast(stage).name());
  }

  static DelegateExecution mainCase(DelegateExecution step) {
    var instance = step.getProcessInstance();
    while (instance.getSuperExecution() != null) {
      instance = instance.getSuperExecution().getProcessInstance();
    }
    return instance;
  }
}
