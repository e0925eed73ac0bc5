package dev.backroom.autonomy;

import static dev.backroom.engine.ProcessVariable.number;
import static dev.backroom.engine.ProcessVariable.text;

import dev.backroom.engine.ProcessVariable;

/** What approval/approval.bpmn and this module agree on beside the keys of the approval itself. */
final class AutonomyFacts {
  static final ProcessVariable<String> AUTONOMY_ACTION = text("autonomyAction");
  static final ProcessVariable<Long> AMOUNT_MINOR = number("amountMinor");
  static final ProcessVariable<Long> CONFIDENCE_BASIS_POINTS = number("confidenceBasisPoints");
  static final ProcessVariable<Long> INPUT_AGE_HOURS = number("inputAgeHours");
  static final ProcessVariable<String> MODEL_NAME = text("modelName");
  static final ProcessVariable<String> ASKING_PROCESS = text("askingProcess");
  static final ProcessVariable<String> MODEL_HEALTH = text("modelHealth");

  /** Answers of the table. */
  static final ProcessVariable<String> AUTONOMY_CEILING = text("autonomyCeiling");

  static final ProcessVariable<String> AUTONOMY_CAUSE = text("autonomyCause");
  static final ProcessVariable<String> AUTONOMY_SYSTEMS = text("autonomySystems");
  static final ProcessVariable<Long> AUTONOMY_VERSION = number("autonomyVersion");

  /** How far the software may go after all. */
  static final ProcessVariable<String> AUTONOMY = text("autonomy");

  static final ProcessVariable<String> AUTONOMY_REASON = text("autonomyReason");

  /** For the form of the person who decides. */
  static final ProcessVariable<String> AUTONOMY_ADVICE = text("autonomyAdvice");

  private AutonomyFacts() {}
}
