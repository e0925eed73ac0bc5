package dev.backroom.console;

import dev.backroom.access.VisibleCases;
import dev.backroom.ledger.CaseSearch;
import dev.backroom.ledger.LedgerRecord;
import dev.backroom.ledger.LedgerRecords;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Answers what is on record of a business number, to whoever may see the case. */
@RestController
@RequestMapping("/api/ledger")
class LedgerRecordsController {
  private final LedgerRecords records;
  private final CaseSearch search;
  private final VisibleCases visible;
  private final CaseLooks looks;

  LedgerRecordsController(
      LedgerRecords records, CaseSearch search, VisibleCases visible, CaseLooks looks) {
    this.records = records;
    this.search = search;
    this.visible = visible;
    this.looks = looks;
  }

  /** In the order in which it happened; who asks is on record, too. */
  @GetMapping("/{businessKey}")
  List<LedgerRecord> one(@PathVariable String businessKey, Authentication login) {
    var found =
        search.isAmong(visible.of(login), businessKey)
            ? records.of(businessKey)
            : List.<LedgerRecord>of();
    if (found.isEmpty()) {
      throw new ResponseStatusException(
          HttpStatus.NOT_FOUND, "Nothing that you may see is on record of " + businessKey);
    }
    looks.at(businessKey, "ledger", login);
    return found;
  }
}
