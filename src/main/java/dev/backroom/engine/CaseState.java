package dev.backroom.engine;

import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands; it stands in one state only.
 *
 * <p>OPEN goes on by itself or waits; STUCK has an incident and needs an operator; CANCELLED was
 * ended from outside, or at an end event whose id ends with {@code Cancelled}.
 */
public enum CaseState {
  OPEN("instance.STATE_ = 'ACTIVE' and not exists (" + Sql.INCIDENT + ")"),
  STUCK("instance.STATE_ = 'ACTIVE' and exists (" + Sql.INCIDENT + ")"),
  SUSPENDED("instance.STATE_ = 'SUSPENDED'"),
  COMPLETED("instance.STATE_ = 'COMPLETED' and not " + Sql.ENDED_CANCELLED),
  CANCELLED(
      "(instance.STATE_ in ('EXTERNALLY_TERMINATED', 'INTERNALLY_TERMINATED')"
          + " or instance.STATE_ = 'COMPLETED' and "
          + Sql.ENDED_CANCELLED
          + ")");

  private static final String CANCELLED_END = "Cancelled";

  private final String condition;

  CaseState(String condition) {
    this.condition = condition;
  }

  /** The same question in SQL, about a row of ACT_HI_PROCINST named instance. */
  String condition() {
    return condition;
  }

  static CaseState of(HistoricProcessInstance instance, boolean hasIncident) {
    return switch (instance.getState()) {
      case HistoricProcessInstance.STATE_SUSPENDED -> SUSPENDED;
      case HistoricProcessInstance.STATE_ACTIVE -> hasIncident ? STUCK : OPEN;
      default -> ended(instance.getState(), instance.getEndActivityId());
    };
  }

  /**
   * How a case ended, by the engine's word for it and the event that it reached.
   *
   * @param end null when it was ended from outside
   */
  public static CaseState ended(String state, @Nullable String end) {
    return state.equals(HistoricProcessInstance.STATE_COMPLETED)
            && !String.valueOf(end).endsWith(CANCELLED_END)
        ? COMPLETED
        : CANCELLED;
  }

  private static final class Sql {
    static final String INCIDENT =
        "select 1 from ACT_RU_INCIDENT incident where incident.PROC_INST_ID_ = instance.ID_";
    static final String ENDED_CANCELLED = "coalesce(instance.END_ACT_ID_, '') like '%Cancelled'";
  }
}
