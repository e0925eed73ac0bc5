package dev.backroom.purchasing;

import static dev.backroom.purchasing.PurchaseSourcing.COST_CENTRE_KNOWN;
import static dev.backroom.purchasing.PurchaseSourcing.DISCONTINUED_ITEMS;
import static dev.backroom.purchasing.PurchaseSourcing.ITEMS_WITHOUT_OFFER;
import static dev.backroom.purchasing.PurchaseSourcing.ITEMS_WITHOUT_TERMS;
import static dev.backroom.purchasing.PurchaseSourcing.MASTER_DATA_FINDINGS;
import static dev.backroom.purchasing.PurchaseSourcing.REQUISITION;
import static dev.backroom.purchasing.PurchaseSourcing.SUPPLY_OPTIONS;
import static dev.backroom.purchasing.PurchaseSourcing.UNKNOWN_ITEMS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts what the ERP does not know about the goods; the table decides whether that matters. */
@Component
class GatherMasterDataFactsTask implements JavaDelegate {

  @Override
  public void execute(DelegateExecution sourcing) {
    var facts = MasterDataFacts.of(REQUISITION.get(sourcing), SUPPLY_OPTIONS.get(sourcing));

    UNKNOWN_ITEMS.pass(sourcing, (long) facts.unknown().size());
    DISCONTINUED_ITEMS.pass(sourcing, (long) facts.discontinued().size());
    ITEMS_WITHOUT_OFFER.pass(sourcing, (long) facts.withoutOffer().size());
    ITEMS_WITHOUT_TERMS.pass(sourcing, (long) facts.withoutTerms().size());
    COST_CENTRE_KNOWN.pass(sourcing, facts.costCentreKnown());
    MASTER_DATA_FINDINGS.set(sourcing, facts.inWords());
  }
}
