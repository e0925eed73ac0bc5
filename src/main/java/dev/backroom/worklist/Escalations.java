package dev.backroom.worklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of who was asked for a signature too, and why. */
@Component
class Escalations {
  private final JdbcClient database;
  private final Clock clock;

  Escalations(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  enum Reason {
    OVERDUE,
    /** Of those who were asked nobody is there who could sign. */
    NOBODY_THERE
  }

  /**
   * @param signatureId the case of the one signature, whichever task it has now
   * @param group whose people may sign now; null when nobody is above those who were asked, or
   *     nobody who could sign
   */
  record Escalation(
      String approvalId,
      String signatureId,
      String businessKey,
      String taskId,
      String role,
      @Nullable String group,
      Reason reason) {}

  void add(Escalation escalation) {
    database
        .sql(
            """
            insert into bk_escalation
              (approval_id, signature_id, business_key, task_id, role, asked_group, asked_at,
               reason)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(escalation.approvalId())
        .param(escalation.signatureId())
        .param(escalation.businessKey())
        .param(escalation.taskId())
        .param(escalation.role())
        .param(escalation.group())
        .param(Timestamp.from(clock.instant()))
        .param(escalation.reason().name())
        .update();
  }

  boolean isOverdue(String signatureId) {
    return database
            .sql("select count(*) from bk_escalation where signature_id = ? and reason = 'OVERDUE'")
            .param(signatureId)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Roles that were asked beside the one of the route, lowest first; NO_MORE above the highest. */
  List<String> rolesAskedToo(String signatureId) {
    return database
        .sql("select role from bk_escalation where signature_id = ? order by id")
        .param(signatureId)
        .query(String.class)
        .list();
  }

  /** Groups that may give this signature beside the one that the route asks. */
  List<String> groupsAskedToo(String signatureId) {
    return database
        .sql(
            "select asked_group from bk_escalation"
                + " where signature_id = ? and asked_group is not null")
        .param(signatureId)
        .query(String.class)
        .list();
  }
}
