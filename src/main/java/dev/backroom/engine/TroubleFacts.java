package dev.backroom.engine;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_CREATE;

import java.util.Map;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricJobLogEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts on record what failed, what got stuck, and which deadline passed. */
@Component
class TroubleFacts {
  private final CaseFacts facts;

  TroubleFacts(CaseFacts facts) {
    this.facts = facts;
  }

  @EventListener
  void onHistory(HistoricIncidentEventEntity incident) {
    if (incident.isEventOfType(INCIDENT_CREATE)) {
      facts.publish(FactKind.INCIDENT_OPENED, incident, described(incident));
    } else if (incident.isResolved() || incident.isDeleted()) {
      facts.publish(FactKind.INCIDENT_RESOLVED, incident, described(incident));
    }
  }

  @EventListener
  void onHistory(HistoricJobLogEvent job) {
    if (job.isFailureLog()) {
      facts.publish(
          FactKind.STEP_FAILED,
          job,
          Fact.details(
              "activity", job.getActivityId(),
              "message", job.getJobExceptionMessage(),
              "retriesLeft", job.getJobRetries()));
    } else if (job.isSuccessLog() && isTimer(job)) {
      facts.publish(
          FactKind.TIMER_FIRED,
          job,
          Fact.details("activity", job.getActivityId(), "due", job.getJobDueDate()));
    }
  }

  /** Boundary, intermediate and start timers; other jobs are steps of the software's own. */
  private static boolean isTimer(HistoricJobLogEvent job) {
    var type = job.getJobDefinitionType();
    return type != null && type.startsWith("timer-");
  }

  private static Map<String, Object> described(HistoricIncidentEventEntity incident) {
    return Fact.details(
        "incidentId", incident.getId(),
        "type", incident.getIncidentType(),
        "activity", incident.getActivityId(),
        "message", incident.getIncidentMessage());
  }
}
