package dev.backroom.worklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of who changed a request before it was signed. */
@Component
class RequestEdits {
  private final JdbcClient database;
  private final Clock clock;

  RequestEdits(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * @param amountBeforeMinor what the request was worth until then
   */
  record Edit(String editor, long amountBeforeMinor) {}

  void add(String businessKey, String taskId, Edit edit) {
    database
        .sql(
            """
            insert into bk_request_edit
              (business_key, task_id, editor, amount_before_minor, edited_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            businessKey,
            taskId,
            edit.editor(),
            edit.amountBeforeMinor(),
            Timestamp.from(clock.instant()))
        .update();
  }

  /** Since something of this case was approved last, oldest first. */
  List<Edit> sinceApproval(String businessKey) {
    return database
        .sql(
            """
            select edit.editor, edit.amount_before_minor from bk_request_edit edit
            where edit.business_key = ? and not exists
              (select 1 from bk_approval later
               where later.business_key = edit.business_key and later.covered_at > edit.edited_at)
            order by edit.id
            """)
        .param(businessKey)
        .query(Edit.class)
        .list();
  }
}
