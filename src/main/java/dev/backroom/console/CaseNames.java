package dev.backroom.console;

import static dev.backroom.engine.ProcessVariable.number;
import static dev.backroom.engine.ProcessVariable.text;

import dev.backroom.engine.ProcessVariable;

/** What flows call the facts that a page shows of any case; a case need not have them. */
final class CaseNames {
  static final ProcessVariable<String> SUBJECT_LINE = text("subjectLine");
  static final ProcessVariable<Long> AMOUNT_MINOR = number("amountMinor");
  static final ProcessVariable<String> CURRENCY = text("currency");
  static final ProcessVariable<String> REQUESTER = text("requester");
  static final ProcessVariable<String> LOCATION_ID = text("locationId");
  static final ProcessVariable<String> CATEGORY = text("category");
  static final ProcessVariable<String> COST_CENTRE = text("costCentre");
  static final ProcessVariable<String> SUPPLIER_ID = text("supplierId");
  static final ProcessVariable<String> SUPPLIER_NAME = text("supplierName");
  static final ProcessVariable<String> REASON = text("reason");
  static final ProcessVariable<String> NEED_BY = text("needBy");

  private CaseNames() {}
}
