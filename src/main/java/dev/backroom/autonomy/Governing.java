package dev.backroom.autonomy;

import dev.backroom.autonomy.AutonomyChange.Subject;
import dev.backroom.autonomy.AutonomyChanges.Hands;
import dev.backroom.autonomy.KillSwitch.Kind;
import dev.backroom.engine.LiveProcesses;
import dev.backroom.engine.Refused;
import dev.backroom.engine.WrongInput;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people may do about autonomy: less of it takes one of them, more of it two. */
@Component
@Transactional
public class Governing {
  static final String ON = "ON";
  static final String OFF = "OFF";

  private final GrantedLevels levels;
  private final KillSwitches switches;
  private final Proposals proposals;
  private final Governance governance;
  private final AutonomyChanges changes;
  private final LiveProcesses processes;
  private final KnownSystems systems;

  Governing(
      GrantedLevels levels,
      KillSwitches switches,
      Proposals proposals,
      Governance governance,
      AutonomyChanges changes,
      LiveProcesses processes,
      KnownSystems systems) {
    this.levels = levels;
    this.switches = switches;
    this.proposals = proposals;
    this.governance = governance;
    this.changes = changes;
    this.processes = processes;
    this.systems = systems;
  }

  /** Whether something is in effect already, or waits for a second person. */
  public enum Effect {
    DONE,
    PROPOSED
  }

  /** Lowers at once, or proposes to raise if the step's record bears it. */
  public Effect setLevel(Step step, AutonomyLevel to, String reason, String person) {
    requireReason(reason);
    requireProcess(step.process());
    var granted = levels.of(step);
    if (granted == to) {
      throw new WrongInput("What is granted for %s is %s already.".formatted(step, to));
    }
    if (granted.isAbove(to)) {
      levels.change(step, to, reason, Hands.one(person));
      return Effect.DONE;
    }
    requireRecord(step, to);
    proposals.raise(step, to, reason, person);
    return Effect.PROPOSED;
  }

  /** In effect for every decision that begins after this has returned. */
  public void throwSwitch(Kind kind, String name, String reason, String person) {
    requireReason(reason);
    var what = kind == Kind.ALL ? "" : name.strip();
    requireKnown(kind, what);
    switches.add(kind, what, reason, person);
    changes.add(Subject.SWITCH, KillSwitch.words(kind, what), ON, OFF, reason, Hands.one(person));
  }

  public void proposeLift(long switchId, String reason, String person) {
    requireReason(reason);
    if (switches.find(switchId).isEmpty()) {
      throw new WrongInput(
          "Switch %d is not thrown; look at the list of switches.".formatted(switchId));
    }
    proposals.lift(switchId, reason, person);
  }

  /** By somebody else than who proposed it. */
  public void confirm(long proposalId, String person) {
    var proposal = open(proposalId);
    if (proposal.proposedBy().equalsIgnoreCase(person)) {
      throw new Refused("You proposed this yourself; a second person has to confirm it.");
    }
    close(proposalId, Proposals.CONFIRMED, person);
    var hands = new Hands(proposal.proposedBy(), person);
    if (proposal.step() != null && proposal.toLevel() != null) {
      raise(proposal.step(), proposal.toLevel(), proposal.reason(), hands);
    } else if (proposal.switchId() != null) {
      lift(proposal.switchId(), proposal.reason(), hands);
    }
  }

  public void withdraw(long proposalId, String person) {
    open(proposalId);
    close(proposalId, Proposals.WITHDRAWN, person);
  }

  /** The record may have changed since it was proposed. */
  private void raise(Step step, AutonomyLevel to, String reason, Hands hands) {
    if (!to.isAbove(levels.of(step))) {
      throw new WrongInput("What is granted for %s is not below %s any more.".formatted(step, to));
    }
    requireRecord(step, to);
    levels.change(step, to, reason, hands);
  }

  private void lift(long switchId, String reason, Hands hands) {
    var thrown = switches.find(switchId);
    if (thrown.isEmpty() || !switches.lift(switchId)) {
      throw new WrongInput("Switch %d was lifted meanwhile.".formatted(switchId));
    }
    changes.add(Subject.SWITCH, thrown.get().what(), OFF, ON, reason, hands);
  }

  private void requireRecord(Step step, AutonomyLevel to) {
    var verdict = governance.verdict(step, to);
    if (!verdict.allowsRaise()) {
      throw new Refused("%s cannot be raised to %s: %s.".formatted(step, to, verdict.reason()));
    }
  }

  private Proposal open(long id) {
    return proposals
        .open(id)
        .orElseThrow(() -> new WrongInput("Proposal %d is not open.".formatted(id)));
  }

  private void close(long id, String outcome, String person) {
    if (!proposals.close(id, outcome, person)) {
      throw new WrongInput("Proposal %d was closed meanwhile.".formatted(id));
    }
  }

  /** A switch with a wrong name would stop nothing, and nobody would notice. */
  private void requireKnown(Kind kind, String name) {
    switch (kind) {
      case ALL -> {
        // needs no name
      }
      case PROCESS -> requireProcess(name);
      case SYSTEM -> {
        if (!systems.names().contains(name)) {
          throw new WrongInput(
              "There is no system '%s'; there are %s.".formatted(name, systems.names()));
        }
      }
    }
  }

  private void requireProcess(String key) {
    if (!processes.has(key)) {
      throw new WrongInput(
          "There is no process '%s'; take its key, such as purchaseOrder.".formatted(key));
    }
  }

  private static void requireReason(String reason) {
    if (reason.isBlank()) {
      throw new WrongInput("Say why; it stands on record.");
    }
  }
}
