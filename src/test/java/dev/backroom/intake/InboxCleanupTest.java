package dev.backroom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.engine.EngineClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class InboxCleanupTest {
  @Autowired InboxCleanup cleanup;
  @Autowired Inbox inbox;
  @Autowired Conflicts conflicts;
  @Autowired JdbcClient database;
  @Autowired EngineClock clock;

  @AfterEach
  void empty() {
    List.of("bk_inbox", "bk_inbox_conflict")
        .forEach(table -> database.sql("delete from " + table).update());
    clock.reset();
  }

  @Test
  void removesOnlyWhatIsDoneWithAndOldInMoreThanOneSlice() {
    clock.set(clock.instant());
    inbox.insert(
        IntStream.range(0, 1001)
            .mapToObj(number -> ParcelEvents.collected("P-" + number))
            .toList());
    database.sql("update bk_inbox set state = 'HANDLED'").update();
    database.sql("update bk_inbox set state = 'FAILED' where subject = 'P-7'").update();
    conflicts.keep(ParcelEvents.collected("P-1"));
    clock.advance(Duration.ofDays(399));
    conflicts.keep(ParcelEvents.collected("P-2"));

    cleanup.clean();
    assertThat(count("bk_inbox")).as("not old yet").isEqualTo(1001);
    clock.advance(Duration.ofDays(2));
    cleanup.clean();

    assertThat(count("bk_inbox")).isEqualTo(1);
    assertThat(inbox.find("/test", "collected-P-7")).isPresent();
    assertThat(conflicts.list(0, 10)).extracting("subject").containsExactly("P-2");
  }

  @Test
  void removesNoMoreThanASliceAtOnce() {
    inbox.insert(List.of(ParcelEvents.collected("P-1"), ParcelEvents.collected("P-2")));
    database.sql("update bk_inbox set state = 'DISCARDED'").update();

    assertThat(inbox.removeDoneBefore(clock.instant().plusSeconds(1), 1)).isEqualTo(1);
    assertThat(count("bk_inbox")).isEqualTo(1);
  }

  private long count(String table) {
    return database.sql("select count(*) from " + table).query(Long.class).single();
  }
}
