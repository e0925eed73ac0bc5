package dev.backroom.autonomy;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what is reported about a model, and lowers at once what depends on it. */
@Component
class ReportedHealth {
  private final ModelReports reports;
  private final TrackRecord record;
  private final Governance governance;

  ReportedHealth(ModelReports reports, TrackRecord record, Governance governance) {
    this.reports = reports;
    this.record = record;
    this.governance = governance;
  }

  @Transactional
  void take(String model, ModelHealth health, String reason, String person) {
    reports.report(model, health, reason, person);
    record.steps().stream()
        .filter(step -> record.model(step).filter(model::equals).isPresent())
        .forEach(governance::review);
  }
}
