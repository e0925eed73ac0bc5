package dev.backroom.worklist;

import static dev.backroom.worklist.Approval.CATEGORY;
import static dev.backroom.worklist.Approval.COMMENT;
import static dev.backroom.worklist.Approval.DECISION;
import static dev.backroom.worklist.Approval.LOCATION_ID;
import static dev.backroom.worklist.Approval.NEXT_SIGNATURE;

import dev.backroom.access.Roles;
import dev.backroom.engine.ChangedVariables;
import dev.backroom.engine.LoggedIn;
import dev.backroom.engine.Refused;
import dev.backroom.worklist.ApprovalRounds.Round;
import dev.backroom.worklist.ApprovalRounds.Signature;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Watches every completion, whichever way it comes; what it throws undoes the completion.
 *
 * <p>A person may set the fields of the form and nothing else, and signs what was shown. Our own
 * code, which works in nobody's name, may set more, but it signs nothing either.
 */
@Component
class TaskCompletion {
  private final TaskFacts facts;
  private final TaskForms forms;
  private final ChangedVariables changes;
  private final ApprovalRounds rounds;
  private final Roles roles;
  private final IdentityService identity;
  private final LoggedIn login;

  TaskCompletion(
      TaskFacts facts,
      TaskForms forms,
      ChangedVariables changes,
      ApprovalRounds rounds,
      Roles roles,
      IdentityService identity,
      LoggedIn login) {
    this.facts = facts;
    this.forms = forms;
    this.changes = changes;
    this.rounds = rounds;
    this.roles = roles;
    this.identity = identity;
    this.login = login;
  }

  @EventListener
  void onTask(DelegateTask task) {
    if (TaskListener.EVENTNAME_CREATE.equals(task.getEventName())) {
      facts.store(task);
    } else if (TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName())) {
      var isSignature = Approval.asksForSignature(task);
      if (isSignature || login.person().isPresent()) {
        refuseForeignChanges(task, forms.of(task).fields(), isSignature);
      }
      if (isSignature) {
        sign(task);
      }
    }
  }

  /** What else has changed by now matters for a signature only: it was given to these facts. */
  private void refuseForeignChanges(DelegateTask task, Set<String> fields, boolean isSignature) {
    var shown = facts.shown(task.getId());
    if (shown.isEmpty()) {
      return;
    }
    var now = facts.visible(task);
    var submitted = changes.of(task.getProcessInstanceId());
    var foreign = new TreeSet<String>();
    StreamSupport.stream(((Iterable<String>) now::fieldNames).spliterator(), false)
        .filter(name -> !fields.contains(name))
        .filter(name -> isSignature || submitted.contains(name))
        .filter(name -> !now.get(name).equals(shown.get().get(name)))
        .forEach(foreign::add);
    if (!foreign.isEmpty()) {
      throw new Refused(
          "Facts of this task were changed after they were shown, or are not in its form: %s."
              .formatted(String.join(", ", foreign)));
    }
  }

  private void sign(DelegateTask task) {
    var round =
        rounds
            .find(task.getProcessInstanceId())
            .orElseThrow(() -> new Refused("No route is on record for this approval."));
    var signer = signer(task);
    var groups = groupsOf(signer);
    var signing =
        new SigningPolicy.Signing(
            signer,
            groups,
            roles.groupFor(
                NEXT_SIGNATURE.get(task),
                LOCATION_ID.find(task).orElse(null),
                CATEGORY.find(task).orElse(null)),
            round.requester(),
            rounds.signers(round.id()),
            DECISION.find(task).orElse(""),
            COMMENT.find(task).orElse(""));
    SigningPolicy.objectionTo(signing)
        .ifPresent(
            reason -> {
              throw new Refused(reason);
            });
    rounds.sign(signature(task, round, signing));
  }

  private static Signature signature(
      DelegateTask task, Round round, SigningPolicy.Signing signing) {
    return new Signature(
        round.id(),
        round.businessKey(),
        task.getId(),
        signing.signer(),
        signing.asked(),
        signing.decision(),
        signing.comment(),
        round.route(),
        round.amountMinor());
  }

  /** Who is logged in counts, not whom the task is assigned to. */
  private String signer(DelegateTask task) {
    return login
        .person()
        .or(() -> Optional.ofNullable(task.getAssignee()))
        .orElseThrow(() -> new Refused("Nobody is logged in, so nobody can sign."));
  }

  private Collection<String> groupsOf(String signer) {
    return identity.createGroupQuery().groupMember(signer).list().stream()
        .map(Group::getId)
        .toList();
  }
}
