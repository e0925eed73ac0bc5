package dev.backroom.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The simulated suppliers, behind one portal as an EDI provider would be. */
@RestController
@InSandbox
@RequestMapping("/sandbox/supplier")
class SupplierController {
  private final Suppliers suppliers;
  private final Mailboxes mailboxes;
  private final Records records;

  SupplierController(Suppliers suppliers, Mailboxes mailboxes, Records records) {
    this.suppliers = suppliers;
    this.mailboxes = mailboxes;
    this.records = records;
  }

  @PostMapping("/orders")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void order(@RequestBody Sale sale) {
    suppliers.receive(sale);
  }

  @GetMapping("/orders")
  List<Sale> orders(@RequestParam String reference) {
    return suppliers.byReference(reference);
  }

  @PostMapping("/orders/{reference}/reminders")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void remind(@PathVariable String reference, @RequestBody Reminder reminder) {
    records.put("reminder", reminder.externalId(), reminder);
  }

  record Reminder(@JsonProperty(required = true) String externalId, String subject) {}

  @PostMapping("/orders/{reference}/cancellation-requests")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void requestCancellation(@PathVariable String reference, @RequestBody CancellationTold told) {
    suppliers.answerCancellation(reference, told.externalId());
  }

  @PostMapping("/orders/{reference}/cancellations")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void cancel(@PathVariable String reference, @RequestBody CancellationTold told) {
    suppliers.cancel(reference);
  }

  record CancellationTold(@JsonProperty(required = true) String externalId) {}

  @GetMapping("/messages")
  List<Message> messages(@RequestParam(defaultValue = "100") @Min(1) int limit) {
    return mailboxes.due(Suppliers.MAILBOX, limit);
  }

  @DeleteMapping("/messages/{messageId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(@PathVariable String messageId) {
    mailboxes.take(messageId);
  }
}
