package dev.backroom.connector;

import dev.backroom.engine.UnhandledMessages;
import dev.backroom.engine.UnhandledRows;
import dev.backroom.engine.UnhandledState;
import dev.backroom.engine.WrongInput;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Dead letters among the other messages that nobody handled. */
@Component
class UnreadableLetters implements UnhandledMessages {
  private static final String ROWS =
      """
      select mailbox || '/' || message_id as id, 'DEAD_LETTER' as state,
        cast(null as varchar(64)) as business_key, '' as type, mailbox as source,
        cast(null as timestamp with time zone) as happened_at, read_at as came_at, reason as note,
        replace(reason, message_id, '...') as cause, 1 as attempts, message as payload
      from bk_dead_letter where discarded is null""";

  private final UnhandledRows rows;
  private final LetterDecisions decisions;

  UnreadableLetters(JdbcClient database, LetterDecisions decisions) {
    this.rows = new UnhandledRows(database, ROWS);
    this.decisions = decisions;
  }

  @Override
  public Set<UnhandledState> states() {
    return EnumSet.of(UnhandledState.DEAD_LETTER);
  }

  @Override
  public UnhandledRows rows() {
    return rows;
  }

  @Override
  public boolean discard(String id, String reason, String person) {
    var parts = id.split("/", 2);
    if (parts.length < 2) {
      throw new WrongInput("'%s' is no mailbox and message, like supplier/M-1.".formatted(id));
    }
    return decisions.discard(parts[0], parts[1], reason, person);
  }
}
