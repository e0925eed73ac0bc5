package dev.backroom.intake;

import dev.backroom.engine.CaseEnded;
import dev.backroom.engine.CaseStarted;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the business key of open cases unique per process, which the engine does not. */
@Component
class OpenCases {
  private final JdbcClient database;

  OpenCases(JdbcClient database) {
    this.database = database;
  }

  /** Asks before it inserts: on PostgreSQL a duplicate key would spoil the transaction. */
  @EventListener
  void open(CaseStarted started) {
    var key = started.businessKey().value();
    var holders =
        database
            .sql("select instance_id from bk_open_case where process = ? and subject = ?")
            .params(started.processKey(), key)
            .query((row, number) -> String.valueOf(row.getString(1)))
            .list();
    if (holders.isEmpty()) {
      database
          .sql("insert into bk_open_case (process, subject, instance_id) values (?, ?, ?)")
          .params(started.processKey(), key, started.instanceId())
          .update();
    } else if (!holders.contains(started.instanceId())) {
      throw new IllegalStateException(
          "A case of %s with the number %s is already open".formatted(started.processKey(), key));
    }
  }

  boolean isOpen(String subject) {
    return database
            .sql("select count(*) from bk_open_case where subject = ?")
            .params(subject)
            .query(Long.class)
            .single()
        > 0;
  }

  @EventListener
  void close(CaseEnded ended) {
    database
        .sql("delete from bk_open_case where process = ? and subject = ?")
        .params(ended.processKey(), ended.businessKey().value())
        .update();
  }
}
