package dev.backroom.autonomy;

import org.springframework.stereotype.Component;

/** Answers how far a step may go now, and writes the answer down, in the caller's transaction. */
@Component
class AutonomyLimits {
  private final GrantedLevels levels;
  private final KillSwitches switches;
  private final DecisionRecords records;
  private final Governance governance;

  AutonomyLimits(
      GrantedLevels levels, KillSwitches switches, DecisionRecords records, Governance governance) {
    this.levels = levels;
    this.switches = switches;
    this.records = records;
    this.governance = governance;
  }

  Limit limit(Asked asked) {
    var ceiling = asked.ceiling();
    var limit =
        new Limit(
            ceiling.level(),
            levels.of(asked.step()),
            switches.stopping(asked.processes(), ceiling.systems()),
            ceiling.reason(),
            asked.step());
    records.add(asked, limit);
    if (limit.granted().isAbove(AutonomyLevel.RECOMMEND)
        && !ceiling.level().isAbove(AutonomyLevel.RECOMMEND)) {
      governance.review(asked.step());
    }
    return limit;
  }
}
