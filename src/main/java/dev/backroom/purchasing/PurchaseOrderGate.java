package dev.backroom.purchasing;

import static dev.backroom.engine.ProcessVariable.document;
import static dev.backroom.engine.ProcessVariable.number;
import static dev.backroom.engine.ProcessVariable.text;

import dev.backroom.engine.CommandGate;
import dev.backroom.engine.OutgoingCommand;
import dev.backroom.engine.ProcessVariable;
import dev.backroom.purchasing.api.PurchaseOrderDocument;
import dev.backroom.worklist.Approvals;
import dev.backroom.worklist.Release;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets an order out only for the value that was approved, whatever way the case came there. */
@Configuration(proxyBeanMethods = false)
class PurchaseOrderGate {
  private static final String SOURCING = "purchaseSourcing";
  private static final ProcessVariable<PurchaseOrderDocument> PURCHASE_ORDER =
      document("purchaseOrder", PurchaseOrderDocument.class);
  private static final ProcessVariable<String> REQUESTER = text("requester");

  /** The value is counted from the lines that are sent, not taken from a variable beside them. */
  @Bean
  CommandGate approvedOrdersOnly(Approvals approvals) {
    return command -> {
      switch (command.topic()) {
        case "erp.create-purchase-order" ->
            approvals.cover(command.businessKey(), requester(command), value(command));
        case "erp.change-purchase-order" ->
            approvals.coverChange(
                command.businessKey(), requester(command), value(command), SOURCING);
        default -> {
          // the other commands commit nobody to pay
        }
      }
    };
  }

  /** What a supplier adds within the table's tolerance needs no signature. */
  @Bean
  Release changeWithinTolerance() {
    return new Release(
        "supplierAcknowledgement",
        "rule_acknowledgementCheck",
        text("acknowledgementCheck"),
        "ADJUST",
        REQUESTER,
        number("changeAmountMinor"));
  }

  private static String requester(OutgoingCommand command) {
    return command.find(REQUESTER).orElse("");
  }

  private static long value(OutgoingCommand command) {
    return command.find(PURCHASE_ORDER).map(PurchaseOrderDocument::valueMinor).orElse(0L);
  }
}
