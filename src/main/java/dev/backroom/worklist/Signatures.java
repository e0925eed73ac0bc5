package dev.backroom.worklist;

import static dev.backroom.worklist.Approval.COMMENT;
import static dev.backroom.worklist.Approval.DECISION;
import static dev.backroom.worklist.Approval.NEXT_SIGNATURE;

import dev.backroom.engine.CandidateGroups;
import dev.backroom.engine.LoggedIn;
import dev.backroom.engine.Refused;
import dev.backroom.worklist.ApprovalRounds.Round;
import dev.backroom.worklist.ApprovalRounds.Signature;
import dev.backroom.worklist.SigningPolicy.Signing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** Asks the policy when somebody signs, and keeps the signature. */
@Component
class Signatures {
  private final ApprovalRounds rounds;
  private final Escalations escalations;
  private final CandidateGroups groups;
  private final IdentityService identity;
  private final LoggedIn login;

  Signatures(
      ApprovalRounds rounds,
      Escalations escalations,
      CandidateGroups groups,
      IdentityService identity,
      LoggedIn login) {
    this.rounds = rounds;
    this.escalations = escalations;
    this.groups = groups;
    this.identity = identity;
    this.login = login;
  }

  void give(DelegateTask task) {
    var round =
        rounds
            .find(task.getProcessInstanceId())
            .orElseThrow(() -> new Refused("No route is on record for this approval."));
    var signing = signing(task, round);
    SigningPolicy.objectionTo(signing)
        .ifPresent(
            reason -> {
              throw new Refused(reason);
            });
    rounds.sign(
        new Signature(
            round.id(),
            round.businessKey(),
            task.getId(),
            signing.signer(),
            signing.group().orElseThrow(),
            signing.decision(),
            signing.comment(),
            round.route(),
            round.amountMinor()));
  }

  /** Whom to ask comes from the route, not from the task: candidates can be added to a task. */
  private Signing signing(DelegateTask task, Round round) {
    var signer = signer(task);
    return new Signing(
        signer,
        groupsOf(signer),
        asked(task),
        round.requester(),
        rounds.signers(round.id()),
        DECISION.find(task).orElse(""),
        COMMENT.find(task).orElse(""));
  }

  private List<String> asked(DelegateTask task) {
    var byRoute = groups.groupFor(NEXT_SIGNATURE.get(task), task);
    return Stream.concat(Stream.of(byRoute), escalations.groupsAskedToo(task.getId()).stream())
        .toList();
  }

  /** Who is logged in counts, not whom the task is assigned to. */
  private String signer(DelegateTask task) {
    return login
        .person()
        .or(() -> Optional.ofNullable(task.getAssignee()))
        .orElseThrow(() -> new Refused("Nobody is logged in, so nobody can sign."));
  }

  private List<String> groupsOf(String signer) {
    return identity.createGroupQuery().groupMember(signer).list().stream()
        .map(Group::getId)
        .toList();
  }
}
