package dev.backroom.worklist;

import static dev.backroom.worklist.Approval.AMOUNT_MINOR;
import static dev.backroom.worklist.Approval.AUTONOMY;
import static dev.backroom.worklist.Approval.POLICY_EFFECT;
import static dev.backroom.worklist.Approval.ROUTE;

import dev.backroom.decision.Tables;
import dev.backroom.shared.BasisPoints;
import dev.backroom.worklist.ApprovalRounds.Round;
import dev.backroom.worklist.RequestEdits.Edit;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Says who changed a request by so much that he may not sign it; the table has the limits. */
@Component
class Editors {
  /** Who requests what the software proposes by itself. */
  static final String SOFTWARE = "backroom";

  private static final String TABLE = "editLimit";
  private static final String MAY_SIGN = "MAY_SIGN";

  private final RequestEdits edits;
  private final Tables tables;

  Editors(RequestEdits edits, Tables tables) {
    this.edits = edits;
    this.tables = tables;
  }

  Set<String> of(DelegateExecution signature, Round round) {
    return edits.sinceApproval(round.businessKey()).stream()
        .filter(edit -> !maySign(signature, round, edit))
        .map(Edit::editor)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean maySign(DelegateExecution signature, Round round, Edit edit) {
    var before = edit.amountBeforeMinor();
    return MAY_SIGN.equals(
        tables
            .evaluate(
                signature,
                TABLE,
                Map.of(
                    "proposedBy",
                    round.requester().equals(SOFTWARE) ? "SOFTWARE" : "PERSON",
                    "sameBand",
                    routeOf(before, signature).equals(ROUTE.get(signature)),
                    "editBasisPoints",
                    change(before, AMOUNT_MINOR.get(signature))))
            .text(TABLE));
  }

  /** Rounded away from nothing either way: beyond a limit is beyond it. */
  private static long change(long before, long after) {
    return after < before
        ? -BasisPoints.of(before - after, before)
        : BasisPoints.of(after - before, before);
  }

  private String routeOf(long amountMinor, DelegateExecution signature) {
    return tables
        .evaluate(
            signature,
            Approval.ROUTE_TABLE,
            Map.of(
                "policyEffect",
                POLICY_EFFECT.get(signature),
                "amountMinor",
                amountMinor,
                "autonomy",
                AUTONOMY.get(Signature.asking(signature))))
        .text(Approval.ROUTE_TABLE);
  }
}
