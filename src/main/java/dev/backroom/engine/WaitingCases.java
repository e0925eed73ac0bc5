package dev.backroom.engine;

import dev.backroom.shared.BusinessKey;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says for many cases at once which messages they wait for now.
 *
 * <p>The engine's own query takes one business key at a time, hence SQL over its tables.
 */
@Component
public class WaitingCases {
  private final JdbcClient database;

  WaitingCases(JdbcClient database) {
    this.database = database;
  }

  public Set<CaseWaitsFor> among(Collection<String> businessKeys) {
    return database
        .sql(
            """
            select distinct instance.BUSINESS_KEY_, subscription.EVENT_NAME_
            from ACT_RU_EXECUTION instance
            join ACT_RU_EXECUTION execution on execution.PROC_INST_ID_ = instance.ID_
            join ACT_RU_EVENT_SUBSCR subscription on subscription.EXECUTION_ID_ = execution.ID_
            where instance.BUSINESS_KEY_ in (:keys)
              and instance.SUSPENSION_STATE_ = 1 and subscription.EVENT_TYPE_ = 'message'""")
        .param("keys", businessKeys)
        .query(
            (row, number) -> new CaseWaitsFor(new BusinessKey(row.getString(1)), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }
}
