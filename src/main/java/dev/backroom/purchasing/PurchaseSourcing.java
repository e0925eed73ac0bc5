package dev.backroom.purchasing;

import static dev.backroom.engine.ProcessVariable.document;
import static dev.backroom.engine.ProcessVariable.flag;
import static dev.backroom.engine.ProcessVariable.number;
import static dev.backroom.engine.ProcessVariable.text;

import dev.backroom.engine.ProcessVariable;
import dev.backroom.purchasing.api.PurchaseOrderDocument;
import dev.backroom.purchasing.api.PurchaseRequisitionRaised;
import dev.backroom.purchasing.api.SupplyOptions;

/**
 * What purchasing/purchase-sourcing.bpmn and this module agree on; ModelContractTest compares them.
 */
final class PurchaseSourcing {
  static final String KEY = "purchaseSourcing";
  static final String BUDGET_EXCEEDED = "BUDGET_EXCEEDED";

  static final ProcessVariable<PurchaseRequisitionRaised> REQUISITION =
      document("requisition", PurchaseRequisitionRaised.class);
  static final ProcessVariable<String> CORRECTED_LINES = text("correctedLines");
  static final ProcessVariable<String> NEED_BY = text("needBy");
  static final ProcessVariable<String> REASON = text("reason");
  static final ProcessVariable<SupplyOptions> SUPPLY_OPTIONS =
      document("supplyOptions", SupplyOptions.class);
  static final ProcessVariable<String> LOCATION_ID = text("locationId");
  static final ProcessVariable<String> CATEGORY = text("category");
  static final ProcessVariable<String> COST_CENTRE = text("costCentre");
  static final ProcessVariable<String> PREFERRED_SUPPLIER_ID = text("preferredSupplierId");
  static final ProcessVariable<String> EXCLUDED_SUPPLIERS = text("excludedSuppliers");

  static final ProcessVariable<Long> UNKNOWN_ITEMS = number("unknownItems");
  static final ProcessVariable<Long> DISCONTINUED_ITEMS = number("discontinuedItems");
  static final ProcessVariable<Long> ITEMS_WITHOUT_OFFER = number("itemsWithoutOffer");
  static final ProcessVariable<Long> ITEMS_WITHOUT_TERMS = number("itemsWithoutTerms");
  static final ProcessVariable<Boolean> COST_CENTRE_KNOWN = flag("costCentreKnown");
  static final ProcessVariable<String> MASTER_DATA_FINDINGS = text("masterDataFindings");

  static final ProcessVariable<String> SUPPLIER_CHOICE = text("supplierChoice");
  static final ProcessVariable<SupplierRanking> SUPPLIER_RANKING =
      document("supplierRanking", SupplierRanking.class);
  static final ProcessVariable<String> SUPPLIER_ID = text("supplierId");
  static final ProcessVariable<String> SUPPLIER_NAME = text("supplierName");
  static final ProcessVariable<String> SUPPLIER_CALENDAR = text("supplierCalendar");
  static final ProcessVariable<PurchaseOrderDocument> PURCHASE_ORDER =
      document("purchaseOrder", PurchaseOrderDocument.class);
  static final ProcessVariable<Long> AMOUNT_MINOR = number("amountMinor");
  static final ProcessVariable<String> CURRENCY = text("currency");
  static final ProcessVariable<String> EXPECTED_DATE = text("expectedDate");
  static final ProcessVariable<String> SUBJECT_LINE = text("subjectLine");
  static final ProcessVariable<String> BLOCK_REASON = text("blockReason");

  static final ProcessVariable<Long> CONTRACT_EXCESS_BASIS_POINTS =
      number("contractExcessBasisPoints");
  static final ProcessVariable<Long> PRICE_MOVE_BASIS_POINTS = number("priceMoveBasisPoints");
  static final ProcessVariable<String> SUPPLIER_STATUS = text("supplierStatus");
  static final ProcessVariable<Long> ORDERS_BEFORE = number("ordersBefore");
  static final ProcessVariable<Boolean> BANK_VERIFIED = flag("bankVerified");
  static final ProcessVariable<String> SUPPLIER_GRADE = text("supplierGrade");
  static final ProcessVariable<Long> SUPPLIER_COUNT = number("supplierCount");
  static final ProcessVariable<Long> PREFERENCE_COST_BASIS_POINTS =
      number("preferenceCostBasisPoints");
  static final ProcessVariable<Long> AGGREGATE_MINOR = number("aggregateMinor");
  static final ProcessVariable<Long> BUDGET_OVERDRAFT_MINOR = number("budgetOverdraftMinor");
  static final ProcessVariable<String> CURRENCY_MATCH = text("currencyMatch");
  static final ProcessVariable<Long> FORECAST_EXCESS_BASIS_POINTS =
      number("forecastExcessBasisPoints");
  static final ProcessVariable<Long> USUAL_ORDERS = number("usualOrders");
  static final ProcessVariable<Long> USUAL_BASIS_POINTS = number("usualBasisPoints");
  static final ProcessVariable<Long> DAYS_AFTER_NEED = number("daysAfterNeed");
  static final ProcessVariable<Long> DATA_AGE_HOURS = number("dataAgeHours");

  /** Of the model that proposed it, if one did. */
  static final ProcessVariable<String> MODEL_NAME = text("modelName");

  static final ProcessVariable<Long> CONFIDENCE_BASIS_POINTS = number("confidenceBasisPoints");

  /** What the cost centre may have committed once this order is reserved, as approved. */
  static final ProcessVariable<Long> BUDGET_LIMIT_MINOR = number("budgetLimitMinor");

  private PurchaseSourcing() {}
}
