package dev.backroom.worklist;

import static dev.backroom.engine.ProcessVariable.number;
import static dev.backroom.engine.ProcessVariable.text;

import dev.backroom.engine.ProcessVariable;

/** What approval/approval.bpmn and this module agree on; ModelContractTest compares them. */
final class Approval {
  static final String KEY = "approval";
  static final String ROUTE_RULE = "rule_approvalRoute";
  static final String NEXT_SIGNATURE_RULE = "rule_nextSignature";
  static final String ROUTE_TABLE = "approvalRoute";
  static final String NO_MORE = "NONE";

  static final ProcessVariable<String> REQUESTER = text("requester");
  static final ProcessVariable<Long> AMOUNT_MINOR = number("amountMinor");
  static final ProcessVariable<String> POLICY_EFFECT = text("policyEffect");
  static final ProcessVariable<String> AUTONOMY_ACTION = text("autonomyAction");
  static final ProcessVariable<String> AUTONOMY = text("autonomy");
  static final ProcessVariable<String> ROUTE = text("approvalRoute");
  static final ProcessVariable<String> REASON = text("approvalReason");
  static final ProcessVariable<String> NEXT_SIGNATURE = text("nextSignature");
  static final ProcessVariable<String> SIGNS_AFTER = text("signsAfter");
  static final ProcessVariable<Long> SIGNATURES_GIVEN = number("signaturesGiven");
  static final ProcessVariable<String> LOCATION_ID = text("locationId");
  static final ProcessVariable<String> CATEGORY = text("category");
  static final ProcessVariable<String> SUBJECT_LINE = text("subjectLine");
  static final ProcessVariable<String> CURRENCY = text("currency");
  static final ProcessVariable<String> OUTCOME = text("approvalOutcome");

  private Approval() {}
}
