package dev.backroom.autonomy;

import dev.backroom.engine.Fact;
import dev.backroom.engine.FactKind;
import dev.backroom.engine.Refused;
import dev.backroom.engine.WrongInput;
import dev.backroom.shared.BusinessKey;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a person undo what the software did by itself; that counts as disagreement. */
@Component
class Overrides {
  private final DecisionRecords records;
  private final Governance governance;
  private final List<OverrideEffect> effects;
  private final AutonomySettings settings;
  private final JdbcClient database;
  private final Clock clock;
  private final ApplicationEventPublisher facts;

  Overrides(
      DecisionRecords records,
      Governance governance,
      List<OverrideEffect> effects,
      AutonomySettings settings,
      JdbcClient database,
      Clock clock,
      ApplicationEventPublisher facts) {
    this.records = records;
    this.governance = governance;
    this.effects = effects;
    this.settings = settings;
    this.database = database;
    this.clock = clock;
    this.facts = facts;
  }

  /** What became of it. */
  enum Effect {
    /** The feature is undoing it. */
    UNDOING,
    /** The case is too far, or nothing can be undone: only the record learns from it. */
    FEEDBACK_ONLY
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException when two do it at the same moment
   */
  @Transactional
  Effect override(AutonomyDecision decision, String code, String comment, String person) {
    requireOpen(decision, code, comment);
    var undone =
        effects.stream()
            .filter(effect -> effect.concerns(decision.step()))
            .anyMatch(
                effect ->
                    effect.undo(
                        new BusinessKey(decision.businessKey()),
                        person,
                        "%s: %s".formatted(code, comment)));
    var effect = undone ? Effect.UNDOING : Effect.FEEDBACK_ONLY;
    database
        .sql(
            """
            insert into bk_autonomy_override
              (decision_id, reason_code, comment_text, overridden_by, overridden_at, effect)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            decision.id(), code, comment, person, Timestamp.from(clock.instant()), effect.name())
        .update();
    records.settle(decision.id(), DecisionRecords.DISAGREED, code);
    facts.publishEvent(
        Fact.of(
                FactKind.OUTCOME_OVERRIDDEN,
                decision.businessKey(),
                Fact.details(
                    "decisionId", decision.id(),
                    "step", decision.step().toString(),
                    "reasonCode", code,
                    "effect", effect.name()))
            .by(person));
    governance.review(decision.step());
    return effect;
  }

  private void requireOpen(AutonomyDecision decision, String code, String comment) {
    if (!decision.isAutomatic()) {
      throw new Refused(
          "Decision %d of %s was a person's; only what the software did by itself can be overridden."
              .formatted(decision.id(), decision.businessKey()));
    }
    if (decision.overrideCode() != null) {
      throw new Refused(
          "Decision %d of %s was overridden already: %s."
              .formatted(decision.id(), decision.businessKey(), decision.overrideCode()));
    }
    if (!settings.overrideReasons().containsKey(code)) {
      throw new WrongInput(
          "'%s' is no reason code; choose one of %s."
              .formatted(code, settings.overrideReasons().keySet()));
    }
    if (comment.isBlank()) {
      throw new WrongInput("Say in the comment what was wrong; it helps to set the limits.");
    }
  }
}
