package dev.backroom.intake;

import dev.backroom.engine.UnhandledMessages;
import dev.backroom.engine.UnhandledRows;
import dev.backroom.engine.UnhandledState;
import dev.backroom.engine.WrongInput;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stored events that failed, that no case wants, or that wait for their case. */
@Component
class UnhandledEvents implements UnhandledMessages {
  private static final String ROWS =
      """
      select cast(id as varchar(20)) as id, state, subject as business_key, type, source,
        occurred_at as happened_at, received_at as came_at, coalesce(note, '') as note,
        replace(coalesce(note, ''), subject, '...') as cause, attempts, payload
      from bk_inbox where state in ('FAILED', 'ORPHAN', 'EARLY')""";

  private final UnhandledRows rows;
  private final Inbox inbox;
  private final InboxDecisions decisions;

  UnhandledEvents(JdbcClient database, Inbox inbox, InboxDecisions decisions) {
    this.rows = new UnhandledRows(database, ROWS);
    this.inbox = inbox;
    this.decisions = decisions;
  }

  @Override
  public Set<UnhandledState> states() {
    return EnumSet.of(UnhandledState.FAILED, UnhandledState.ORPHAN, UnhandledState.EARLY);
  }

  @Override
  public UnhandledRows rows() {
    return rows;
  }

  @Override
  public boolean redeliver(String id, @Nullable String reason, String person) {
    return inbox
        .find(number(id))
        .filter(one -> decisions.redeliver(one, reason, person))
        .isPresent();
  }

  @Override
  public boolean discard(String id, String reason, String person) {
    return inbox.find(number(id)).filter(one -> decisions.discard(one, reason, person)).isPresent();
  }

  private static long number(String id) {
    if (!id.matches("\\d{1,18}")) {
      throw new WrongInput("'%s' is no number of an event.".formatted(id));
    }
    return Long.parseLong(id);
  }
}
