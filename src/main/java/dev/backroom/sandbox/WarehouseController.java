package dev.backroom.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
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

/** The simulated warehouse: it is told what to expect and reports what came. */
@RestController
@InSandbox
@RequestMapping("/sandbox/warehouse")
class WarehouseController {
  static final String EXPECTED = "expected-receipt";

  private final Records records;
  private final Mailboxes mailboxes;

  WarehouseController(Records records, Mailboxes mailboxes) {
    this.records = records;
    this.mailboxes = mailboxes;
  }

  @PostMapping("/expected-receipts")
  @ResponseStatus(HttpStatus.CREATED)
  void expect(@RequestBody JsonNode receipt) {
    records.put(EXPECTED, receipt.path("reference").asText(), receipt);
  }

  @GetMapping("/expected-receipts")
  List<JsonNode> expected(@RequestParam String reference) {
    return records.find(EXPECTED, reference).stream().toList();
  }

  @DeleteMapping("/expected-receipts")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void forget(@RequestParam String reference) {
    records.remove(EXPECTED, reference);
  }

  @GetMapping("/messages")
  List<Message> messages(@RequestParam(defaultValue = "100") @Min(1) int limit) {
    return mailboxes.due("warehouse", limit);
  }

  @DeleteMapping("/messages/{messageId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(@PathVariable String messageId) {
    mailboxes.take(messageId);
  }
}
