package dev.backroom.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.shared.BusinessKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.transaction.support.TransactionTemplate;

class JournalTest {
  private static final String FIRST = "PO-1:service_x:1";

  private final EmbeddedDatabase database =
      new EmbeddedDatabaseBuilder()
          .generateUniqueName(true)
          .setType(EmbeddedDatabaseType.H2)
          .addScript("classpath:db/migration/V030__commands.sql")
          .build();
  private final List<Object> facts = new ArrayList<>();
  private final Journal journal =
      new Journal(
          JdbcClient.create(database),
          new TransactionTemplate(new DataSourceTransactionManager(database)),
          new CommandFacts(facts::add),
          Clock.systemUTC());

  @AfterEach
  void stop() {
    database.shutdown();
  }

  /** It had fetched the command, lost its lock to another node, and comes back at last. */
  @Test
  void keepsACompletedCommandFromANodeThatStalled() {
    var command = new Command("test.x", new BusinessKey("PO-1"), "service_x", FIRST, Map.of());
    var stalled = journal.visit("PO-1", "service_x");
    journal.answer(command, journal.visit("PO-1", "service_x"), "POST /x", Answer.of("E-1"));
    journal.complete(FIRST);

    journal.answer(command, stalled, "POST /x", Answer.of("E-2"));
    journal.failure(command, stalled, "POST /x", "lost");

    assertThat(journal.ofCase("PO-1"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.state()).isEqualTo(JournalEntry.State.COMPLETED);
              assertThat(entry.documentNumber()).isEqualTo("E-1");
            });
    assertThat(journal.visit("PO-1", "service_x").idempotencyKey()).isEqualTo("PO-1:service_x:2");
  }
}
