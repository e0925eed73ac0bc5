package dev.backroom.purchasing;

import static dev.backroom.engine.ProcessVariable.text;

import dev.backroom.engine.ProcessVariable;

/** What purchasing/cancellation-request.bpmn and this module agree on. */
final class CancellationRequest {
  static final String KEY = "cancellationRequest";
  static final String NUMBER_PREFIX = "CAN";

  /** Fields of the start form. */
  static final ProcessVariable<String> ORDER_REFERENCE = text("orderReference");

  static final ProcessVariable<String> REASON = text("reason");

  /** Who filled it in. */
  static final ProcessVariable<String> REQUESTER = text("requester");

  /** Roles beside the requester of the order, separated by commas; each in its own scope. */
  static final ProcessVariable<String> CANCELLING_ROLES = text("cancellingRoles");

  /** Of the order. */
  static final ProcessVariable<String> LOCATION_ID = text("locationId");

  static final ProcessVariable<String> CATEGORY = text("category");

  private CancellationRequest() {}
}
