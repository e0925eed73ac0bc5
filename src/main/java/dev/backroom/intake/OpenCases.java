package dev.backroom.intake;

import dev.backroom.engine.CaseEnded;
import dev.backroom.shared.BusinessKey;
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
  void open(String process, BusinessKey key) {
    var open =
        database
            .sql("select count(*) from bk_open_case where process = ? and subject = ?")
            .params(process, key.value())
            .query(Long.class)
            .single();
    if (open > 0) {
      throw new IllegalStateException(
          "A case of %s with the number %s is already open".formatted(process, key));
    }
    database.sql("insert into bk_open_case values (?, ?)").params(process, key.value()).update();
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
