package dev.backroom.autonomy;

import dev.backroom.autonomy.Asked.Ceiling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks table and limits as the diagram does, and plays the people who decide. */
class StepAsking {
  static final Step RELEASE = new Step("purchaseSourcing", "RELEASE_ORDER");
  private static final List<String> RECORD =
      List.of("override", "decision", "proposal", "switch", "level", "change");

  private final TableFile table = TableFile.autonomy();
  private final AutonomyLimits limits;
  private final ModelReports models;
  private final Autonomy autonomy;
  private final JdbcClient database;
  private final TransactionTemplate transaction;

  StepAsking(BeanFactory application) {
    this.limits = application.getBean(AutonomyLimits.class);
    this.models = application.getBean(ModelReports.class);
    this.autonomy = application.getBean(Autonomy.class);
    this.database = application.getBean(JdbcClient.class);
    this.transaction = application.getBean(TransactionTemplate.class);
  }

  /** What a small order of a person would ask; everything else has to be said. */
  Map<String, Object> smallOrder() {
    var facts = new HashMap<String, Object>();
    facts.put("askingProcess", RELEASE.process());
    facts.put("autonomyAction", RELEASE.action());
    facts.put("policyEffect", "NONE");
    facts.put("amountMinor", 42_000L);
    facts.put("confidenceBasisPoints", 10_000L);
    facts.put("inputAgeHours", 0L);
    facts.put("modelHealth", "NONE");
    return facts;
  }

  AutonomyLevel ask() {
    return ask(smallOrder(), null);
  }

  AutonomyLevel ask(Map<String, Object> facts, @Nullable String model) {
    return ask(UUID.randomUUID().toString(), facts, model).effective();
  }

  Limit ask(String approvalId, Map<String, Object> facts, @Nullable String model) {
    return transaction.execute(
        status -> {
          if (model != null) {
            facts.put("modelHealth", models.healthOf(model));
          }
          var answer = table.answer(facts);
          return limits.limit(
              new Asked(
                  approvalId,
                  "PO-2026-000700",
                  List.of((String) facts.get("askingProcess"), "purchaseOrder"),
                  (String) facts.get("autonomyAction"),
                  (long) facts.get("amountMinor"),
                  (long) facts.get("confidenceBasisPoints"),
                  (long) facts.get("inputAgeHours"),
                  model,
                  (String) facts.get("modelHealth"),
                  new Ceiling(
                      AutonomyLevel.valueOf((String) answer.get("autonomyCeiling")),
                      (String) answer.get("autonomyCause"),
                      (String) answer.get("autonomyReason"),
                      List.of(((String) answer.get("autonomySystems")).split(" "))),
                  1));
        });
  }

  /** Lets a person decide so many small orders. */
  void decide(int cases, boolean agreed) {
    for (var n = 0; n < cases; n++) {
      var approval = UUID.randomUUID().toString();
      ask(approval, smallOrder(), null);
      transaction.executeWithoutResult(
          status -> autonomy.personDecided(approval, agreed, agreed ? "APPROVE" : "REJECT"));
    }
  }

  void forget() {
    RECORD.forEach(table -> database.sql("delete from bk_autonomy_" + table).update());
    database.sql("delete from bk_model_health").update();
  }
}
