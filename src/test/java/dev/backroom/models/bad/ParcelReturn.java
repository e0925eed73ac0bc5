package dev.backroom.models.bad;

import static dev.backroom.engine.ProcessVariable.number;
import static dev.backroom.engine.ProcessVariable.text;

import dev.backroom.engine.ProcessVariable;

/** Names that the diagram parcel-return.bpmn does not have. */
final class ParcelReturn {
  static final String KEY = "parcelReturn";
  static final String PARCEL_LOST = "PARCEL_LOST";
  static final String PARCEL_CANCELLED = "parcel.cancelled";
  static final String CHECK_RULE = "rule_checkParcel";

  static final ProcessVariable<Long> WEIGHT_GRAMS = number("weightGrams");
  static final ProcessVariable<String> COLOUR = text("colour");

  private ParcelReturn() {}
}
