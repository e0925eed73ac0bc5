package dev.backroom.worklist;

import static dev.backroom.worklist.Signature.ASKED_ROLE;
import static dev.backroom.worklist.Signature.SIGNER_ROLE;

import dev.backroom.autonomy.Autonomy;
import dev.backroom.engine.CandidateGroups;
import dev.backroom.engine.LoggedIn;
import dev.backroom.engine.Refused;
import dev.backroom.worklist.ApprovalRounds.Round;
import dev.backroom.worklist.SigningPolicy.Signing;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Asks the policy when somebody decides about a signature, and keeps what he decided. */
@Component
class Signatures {
  private final ApprovalRounds rounds;
  private final Escalations escalations;
  private final Signers signers;
  private final SignatureDetours detours;
  private final FactsAtSigning facts;
  private final CandidateGroups groups;
  private final LoggedIn login;
  private final Autonomy autonomy;

  Signatures(
      ApprovalRounds rounds,
      Escalations escalations,
      Signers signers,
      SignatureDetours detours,
      FactsAtSigning facts,
      CandidateGroups groups,
      LoggedIn login,
      Autonomy autonomy) {
    this.rounds = rounds;
    this.escalations = escalations;
    this.signers = signers;
    this.detours = detours;
    this.facts = facts;
    this.groups = groups;
    this.login = login;
    this.autonomy = autonomy;
  }

  /** In what capacity it was signed; empty for a question and for what was handed on. */
  Optional<Capacity> decide(DelegateTask task) {
    rounds.lock(Signature.roundOf(task.getExecution()));
    var round = rounds.get(Signature.roundOf(task.getExecution()));
    refuseIfDecided(task, round);
    var signing = signing(task, signer(task), round);
    SigningPolicy.objectionTo(signing).ifPresent(Signatures::refuse);
    var answer = SignatureAnswer.of(task);
    switch (answer.decision()) {
      case ASK -> detours.ask(task, round, signing.signer(), answer.comment());
      case FORWARD -> forward(task, round, signing.signer(), answer);
      default -> {
        sign(task, round, signing, answer);
        return signing.capacity();
      }
    }
    return Optional.empty();
  }

  /** The task is still there for two who decide at the same moment; the lock lets one go first. */
  private void refuseIfDecided(DelegateTask task, Round round) {
    rounds.given(round.id()).stream()
        .filter(given -> given.taskId().equals(task.getId()))
        .findFirst()
        .ifPresent(
            given ->
                refuse(
                    "%s decided this at the same moment (%s); it is not open any more."
                        .formatted(given.signer(), given.decision())));
  }

  private void sign(DelegateTask task, Round round, Signing signing, SignatureAnswer answer) {
    facts.refuseIfMoved(task);
    var capacity = signing.capacity().orElseThrow();
    rounds.sign(
        new ApprovalRounds.Signature(
            round.id(),
            round.businessKey(),
            task.getId(),
            signing.signer(),
            capacity.actedFor(),
            ASKED_ROLE.get(task),
            capacity.group(),
            answer.decision().name(),
            answer.comment(),
            answer.reasonCode(),
            round.route(),
            round.amountMinor()));
    autonomy.personDecided(
        round.id(),
        answer.decision() == SignatureAnswer.Decision.APPROVE,
        answer.decision().name());
  }

  /** Whoever it goes to is checked as if he signed now. */
  private void forward(DelegateTask task, Round round, String from, SignatureAnswer answer) {
    var to = answer.forwardTo();
    SigningPolicy.objectionTo(signing(task, to, round))
        .ifPresent(
            reason ->
                refuse(
                    "%s cannot sign this, so it was not forwarded. He would be told: %s"
                        .formatted(to, reason)));
    detours.forward(task, round, from, to, answer.comment());
  }

  /** Whether nothing stands against this person's deciding now. */
  boolean mayDecide(DelegateTask task, String person) {
    var round = rounds.find(Signature.roundOf(task.getExecution()));
    return round.isPresent()
        && SigningPolicy.objectionTo(signing(task, person, round.get())).isEmpty();
  }

  /** Whom to ask comes from the route, not from the task: candidates can be added to a task. */
  private Signing signing(DelegateTask task, String person, Round round) {
    var byRoute = groups.groupFor(SIGNER_ROLE.get(task), task);
    var askedToo = escalations.groupsAskedToo(task.getProcessInstanceId());
    return signers.signing(
        task.getExecution(),
        person,
        Stream.concat(Stream.of(byRoute), askedToo.stream()).toList(),
        round);
  }

  /** Who is logged in counts, not whom the task is assigned to. */
  private String signer(DelegateTask task) {
    return login
        .person()
        .or(() -> Optional.ofNullable(task.getAssignee()))
        .orElseThrow(() -> new Refused("Nobody is logged in, so nobody can sign."));
  }

  private static void refuse(String reason) {
    throw new Refused(reason);
  }
}
