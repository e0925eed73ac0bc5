package dev.backroom.worklist;

import static dev.backroom.engine.ProcessVariable.text;

import dev.backroom.engine.ProcessVariable;

/** What approval/attention.bpmn and this module agree on; ModelContractTest compares them. */
final class Attention {
  static final String KEY = "attention";

  static final ProcessVariable<String> SUBJECT_LINE = text("subjectLine");
  static final ProcessVariable<String> ABOUT_CASE = text("aboutCase");
  static final ProcessVariable<String> ADVICE = text("advice");
  static final ProcessVariable<String> LOCATION_ID = text("locationId");

  private Attention() {}
}
