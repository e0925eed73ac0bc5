package dev.backroom.console;

import dev.backroom.console.CaseView.Round;
import dev.backroom.engine.CaseVariables;
import dev.backroom.worklist.CaseApprovals;
import dev.backroom.worklist.SignatureGrounds;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rounds of approval of a case, each signature with the right by which it was given. */
@Component
class CaseRounds {
  private final CaseApprovals approvals;
  private final SignatureGrounds grounds;

  CaseRounds(CaseApprovals approvals, SignatureGrounds grounds) {
    this.approvals = approvals;
    this.grounds = grounds;
  }

  List<Round> of(String businessKey, CaseVariables known) {
    var signed =
        grounds.of(
            businessKey,
            known.find(CaseNames.LOCATION_ID).orElse(null),
            known.find(CaseNames.CATEGORY).orElse(null));
    return approvals.of(businessKey).stream()
        .map(
            approval ->
                new Round(
                    approval,
                    signed.stream()
                        .filter(ground -> ground.approvalId().equals(approval.asked().id()))
                        .map(ground -> GroundWords.of(ground, approval.asked().requester()))
                        .toList()))
        .toList();
  }
}
