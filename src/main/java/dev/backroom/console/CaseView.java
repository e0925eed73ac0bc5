package dev.backroom.console;

import dev.backroom.autonomy.AutonomyDecision;
import dev.backroom.engine.SentCommand;
import dev.backroom.intake.CaseEvents;
import dev.backroom.notices.CaseNotices;
import dev.backroom.worklist.CaseApprovals.Approval;
import java.util.List;

/**
 * All that the page of one case shows.
 *
 * @param integrity how much of what is on record is sealed
 * @param fromLedger whether the engine has cleaned up its history of the case
 */
record CaseView(
    String businessKey,
    CaseHead head,
    boolean fromLedger,
    String integrity,
    List<Timeline.Entry> timeline,
    List<DrawnRun> runs,
    List<DecisionWords> decisions,
    List<Round> approvals,
    List<SentCommand> commands,
    List<CaseEvents.Line> events,
    List<AutonomyDecision> autonomy,
    List<CaseNotices.Told> notices,
    List<Version> versions) {

  /** One round of approval with its signatures. */
  record Round(Approval approval, List<GroundWords> signatures) {}

  /**
   * Exactly one version of a model that the case ran by.
   *
   * @param address of the page that shows it
   */
  record Version(String kind, String name, String version, String address) {

    /** What the engine calls it, and the ledger too. */
    public String definitionId() {
      return address.substring(address.lastIndexOf('/') + 1);
    }
  }
}
