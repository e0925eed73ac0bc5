package dev.backroom.autonomy;

import java.util.List;
import org.springframework.stereotype.Component;

/** Shows those who govern where the software stands: levels, agreement, switches, proposals. */
@Component
public class AutonomyOverview {
  private final GrantedLevels levels;
  private final TrackRecord record;
  private final Governance governance;
  private final KillSwitches switches;
  private final Proposals proposals;
  private final ModelReports models;
  private final AutonomyChanges changes;

  AutonomyOverview(
      GrantedLevels levels,
      TrackRecord record,
      Governance governance,
      KillSwitches switches,
      Proposals proposals,
      ModelReports models,
      AutonomyChanges changes) {
    this.levels = levels;
    this.record = record;
    this.governance = governance;
    this.switches = switches;
    this.proposals = proposals;
    this.models = models;
    this.changes = changes;
  }

  /**
   * Where one step stands.
   *
   * @param next what the governance table says about AUTO, and why
   */
  public record StepStanding(
      Step step,
      AutonomyLevel granted,
      long casesCounted,
      long casesAgreed,
      long agreementLowerBasisPoints,
      long agreementUpperBasisPoints,
      long decisionsCounted,
      long staleDecisions,
      String verdict,
      String verdictReason) {}

  /** Everything at once. */
  public record Standing(
      List<StepStanding> steps,
      List<OverrideRate> overrides,
      List<KillSwitch> switches,
      List<Proposal> proposals,
      List<Model> models) {}

  /** A model and how it does. */
  public record Model(String name, ModelHealth health, String reason, String reportedBy) {}

  public Standing now() {
    return new Standing(
        record.steps().stream().map(this::standing).toList(),
        record.overrideRates(),
        switches.thrown(),
        proposals.open(),
        models.all().stream()
            .map(
                report ->
                    new Model(
                        report.model(), report.health(), report.reason(), report.reportedBy()))
            .toList());
  }

  /** Newest first, 50 a page. */
  public List<AutonomyChange> changes(int page) {
    return changes.list(page, 50);
  }

  private StepStanding standing(Step step) {
    var agreement = record.agreement(step);
    var staleness = record.staleness(step);
    var verdict = governance.verdict(step, AutonomyLevel.AUTO);
    return new StepStanding(
        step,
        levels.of(step),
        agreement.counted(),
        agreement.agreed(),
        agreement.lowerBasisPoints(),
        agreement.upperBasisPoints(),
        staleness.decisions(),
        staleness.stale(),
        verdict.word(),
        verdict.reason());
  }
}
