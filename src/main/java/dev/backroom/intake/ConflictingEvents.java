package dev.backroom.intake;

import dev.backroom.engine.UnhandledMessages;
import dev.backroom.engine.UnhandledRows;
import dev.backroom.engine.UnhandledState;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refused events that came with other content under a known source and id; to look at only. */
@Component
class ConflictingEvents implements UnhandledMessages {
  private static final String ROWS =
      """
      select cast(id as varchar(20)) as id, 'CONFLICT' as state, subject as business_key,
        coalesce(type, '') as type, source, cast(null as timestamp with time zone) as happened_at,
        received_at as came_at, 'Its id is ' || event_id as note, '' as cause, 0 as attempts,
        payload
      from bk_inbox_conflict""";

  private final UnhandledRows rows;

  ConflictingEvents(JdbcClient database) {
    this.rows = new UnhandledRows(database, ROWS);
  }

  @Override
  public Set<UnhandledState> states() {
    return EnumSet.of(UnhandledState.CONFLICT);
  }

  @Override
  public UnhandledRows rows() {
    return rows;
  }
}
