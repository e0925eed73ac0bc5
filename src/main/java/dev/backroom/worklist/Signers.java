package dev.backroom.worklist;

import dev.backroom.decision.Tables;
import dev.backroom.engine.CandidateGroups;
import dev.backroom.worklist.ApprovalRounds.Round;
import dev.backroom.worklist.SigningPolicy.Signing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Knows who could give a signature now: of the role that is asked, or of a level above it. */
@Component
class Signers {
  private static final String TABLE = "escalation";

  private final Editors editors;
  private final CandidateGroups groups;
  private final Tables tables;
  private final PresentSigners present;

  Signers(Editors editors, CandidateGroups groups, Tables tables, PresentSigners present) {
    this.editors = editors;
    this.groups = groups;
    this.tables = tables;
    this.present = present;
  }

  /** Empty above the highest. */
  Optional<String> levelAbove(DelegateExecution signature, String role) {
    return Optional.of(
            tables.evaluate(signature, TABLE, Map.of("nextSignature", role)).text("escalatedTo"))
        .filter(above -> !Approval.NO_MORE.equals(above));
  }

  /** The role itself or the first level above it of which somebody can sign. */
  Optional<String> firstAble(DelegateExecution signature, String role, Round round) {
    return levels(signature, role).filter(level -> isAble(signature, level, round)).findFirst();
  }

  private Stream<String> levels(DelegateExecution signature, String role) {
    return Stream.iterate(
            Optional.of(role),
            Optional::isPresent,
            level -> level.flatMap(below -> levelAbove(signature, below)))
        .flatMap(Optional::stream);
  }

  /** Of this role somebody who is not away can sign. */
  boolean isAble(DelegateExecution signature, String role, Round round) {
    return present.areThere(
        List.of(groups.groupFor(role, signature)),
        Place.of(signature),
        round,
        editors.of(signature, round));
  }

  /**
   * What the policy looks at.
   *
   * @param asked the groups that may sign now
   */
  Signing signing(DelegateExecution signature, String person, List<String> asked, Round round) {
    return present.signing(person, asked, Place.of(signature), round, editors.of(signature, round));
  }
}
