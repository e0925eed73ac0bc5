package dev.backroom.purchasing;

import static dev.backroom.engine.ProcessVariable.document;
import static dev.backroom.engine.ProcessVariable.text;

import dev.backroom.engine.CommandGate;
import dev.backroom.engine.OutgoingCommand;
import dev.backroom.engine.ProcessVariable;
import dev.backroom.purchasing.api.PurchaseOrderDocument;
import dev.backroom.worklist.Approvals;
import org.springframework.stereotype.Component;

/** Lets an order out only for the value that was approved, whatever way the case came there. */
@Component
class PurchaseOrderGate implements CommandGate {
  private static final String CREATE = "erp.create-purchase-order";
  private static final ProcessVariable<PurchaseOrderDocument> PURCHASE_ORDER =
      document("purchaseOrder", PurchaseOrderDocument.class);
  private static final ProcessVariable<String> REQUESTER = text("requester");

  private final Approvals approvals;

  PurchaseOrderGate(Approvals approvals) {
    this.approvals = approvals;
  }

  /** The value is counted from the lines that are sent, not taken from a variable beside them. */
  @Override
  public void check(OutgoingCommand command) {
    if (command.topic().equals(CREATE)) {
      approvals.cover(
          command.businessKey(),
          command.find(REQUESTER).orElse(""),
          command.find(PURCHASE_ORDER).map(PurchaseOrderDocument::valueMinor).orElse(0L));
    }
  }
}
