package dev.backroom.worklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of who was asked for a signature too, because its time had passed. */
@Component
class Escalations {
  private final JdbcClient database;
  private final Clock clock;

  Escalations(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * @param group whose people may sign now; null when nobody is above those who were asked
   */
  record Escalation(
      String approvalId, String businessKey, String taskId, String role, @Nullable String group) {}

  void add(Escalation escalation) {
    database
        .sql(
            """
            insert into bk_escalation
              (approval_id, business_key, task_id, role, asked_group, asked_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .param(escalation.approvalId())
        .param(escalation.businessKey())
        .param(escalation.taskId())
        .param(escalation.role())
        .param(escalation.group())
        .param(Timestamp.from(clock.instant()))
        .update();
  }

  /** Groups that may sign this task beside the one that the route asks. */
  List<String> groupsAskedToo(String taskId) {
    return database
        .sql("select asked_group from bk_escalation where task_id = ? and asked_group is not null")
        .param(taskId)
        .query(String.class)
        .list();
  }
}
