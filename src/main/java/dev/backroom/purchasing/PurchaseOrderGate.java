package dev.backroom.purchasing;

import static dev.backroom.engine.ProcessVariable.document;
import static dev.backroom.engine.ProcessVariable.text;

import dev.backroom.engine.CommandGate;
import dev.backroom.engine.OutgoingCommand;
import dev.backroom.engine.ProcessVariable;
import dev.backroom.purchasing.api.PurchaseOrderDocument;
import dev.backroom.worklist.Approvals;
import dev.backroom.worklist.HarmlessCommands;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets an order out only for the value that was approved, whatever way the case came there. */
@Configuration(proxyBeanMethods = false)
class PurchaseOrderGate {
  private static final String SOURCING = "purchaseSourcing";
  private static final ProcessVariable<PurchaseOrderDocument> PURCHASE_ORDER =
      document("purchaseOrder", PurchaseOrderDocument.class);
  private static final ProcessVariable<String> REQUESTER = text("requester");

  /** A topic that nobody has named harmless is taken for a commitment. */
  @Bean
  CommandGate approvedOrdersOnly(Approvals approvals, List<HarmlessCommands> harmless) {
    var free =
        harmless.stream()
            .flatMap(commands -> commands.topics().stream())
            .collect(Collectors.toUnmodifiableSet());
    return command -> {
      if (!free.contains(command.topic())) {
        cover(command, approvals);
      }
    };
  }

  @Bean
  HarmlessCommands commandsThatOrderNothing() {
    return new HarmlessCommands(
        Set.of(
            "erp.read-supply-options",
            "erp.cancel-purchase-order",
            "erp.close-purchase-order",
            "erp.post-goods-receipt",
            "supplier.send-reminder",
            "supplier.request-cancellation",
            "supplier.cancel-purchase-order",
            "warehouse.announce-receipt",
            "warehouse.cancel-receipt"));
  }

  /** An order is sent again after a change that came to nothing, so it is covered like a change. */
  private static void cover(OutgoingCommand command, Approvals approvals) {
    switch (command.topic()) {
      case "erp.change-purchase-order", "supplier.send-purchase-order" ->
          approvals.coverChange(
              command.businessKey(), requester(command), value(command), SOURCING);
      default -> approvals.cover(command.businessKey(), requester(command), value(command));
    }
  }

  private static String requester(OutgoingCommand command) {
    return command.find(REQUESTER).orElse("");
  }

  /**
   * Counted from the lines that are sent, not taken from a variable beside them; a line of less
   * than nothing makes no room for another.
   */
  private static long value(OutgoingCommand command) {
    return command.find(PURCHASE_ORDER).stream()
        .flatMap(order -> order.lines().stream())
        .mapToLong(line -> Math.absExact(line.valueMinor()))
        .reduce(0, Math::addExact);
  }
}
