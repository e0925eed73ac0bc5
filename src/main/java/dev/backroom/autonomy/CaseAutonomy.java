package dev.backroom.autonomy;

import dev.backroom.engine.CaseSection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells how far the software went by itself and what people made of it, as part of a case. */
@Component
public class CaseAutonomy implements CaseSection {
  private final DecisionRecords records;

  CaseAutonomy(DecisionRecords records) {
    this.records = records;
  }

  @Override
  public String name() {
    return "autonomy";
  }

  @Override
  public List<AutonomyDecision> of(String businessKey) {
    return records.of(businessKey);
  }
}
