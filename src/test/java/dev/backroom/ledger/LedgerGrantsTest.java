package dev.backroom.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backroom.AnyDatabase;
import dev.backroom.OwnedPostgres;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the application's login may do to the ledger on a real PostgreSQL, as it is set up. */
@AnyDatabase
class LedgerGrantsTest {
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private static OwnedPostgres postgres;
  private static LedgerInTest application;

  @BeforeAll
  static void setUp() throws Exception {
    postgres = OwnedPostgres.start();
    migrate();
    migrate();
    application = LedgerInTest.existing(postgres.urlOf(OwnedPostgres.APPLICATION));
    for (int entry = 0; entry < 3; entry++) {
      application.database.update("insert into bk_ledger (recorded_at, records) values (1, '[]')");
    }
    application.seal();
  }

  /** Twice: the second start finds its grants. */
  private static void migrate() {
    Flyway.configure()
        .dataSource(postgres.url(), OwnedPostgres.OWNER, "")
        .locations("classpath:db/migration", "classpath:db/postgresql")
        .placeholders(Map.of("application", OwnedPostgres.APPLICATION))
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }

  @AfterAll
  static void stop() throws Exception {
    postgres.close();
  }

  static Stream<String> whatWouldChangeTheLedger() {
    return Stream.of("bk_ledger", "bk_ledger_seal", "bk_ledger_batch")
        .flatMap(
            table ->
                Stream.of(
                    "delete from " + table,
                    "truncate " + table,
                    "drop table " + table,
                    "alter table %s disable trigger all".formatted(table),
                    "alter table %s owner to backroom".formatted(table),
                    "create rule lost as on insert to %s do instead nothing".formatted(table),
                    "select * from %s for update".formatted(table),
                    "update %s set %s"
                        .formatted(
                            table,
                            switch (table) {
                              case "bk_ledger" -> "records = '[]'";
                              case "bk_ledger_seal" -> "hash = entry_hash";
                              default -> "head_hash = merkle_root";
                            })));
  }

  @ParameterizedTest
  @MethodSource("whatWouldChangeTheLedger")
  void refusesTheApplication(String sql) {
    var before = application.verify();

    assertThatThrownBy(() -> application.database.execute(sql))
        .rootCause()
        .isInstanceOfSatisfying(
            SQLException.class,
            refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));

    assertThat(before.found()).isZero();
    assertThat(application.verify()).isEqualTo(before);
  }

  @Test
  void letsTheApplicationChangeItsOtherTables() {
    assertThatCode(
            () -> {
              application.database.update(
                  "insert into bk_ledger_person (reference, person) values ('p-1', 'anna')");
              application.database.update("update bk_ledger_person set person = 'ben'");
              application.database.update("delete from bk_ledger_person");
            })
        .doesNotThrowAnyException();
  }

  @Test
  void letsOnlyTheOwnerDropWhatIsOld() throws SQLException {
    var later = application.now().plusSeconds(1);
    try (var login = application.connection()) {
      assertThatThrownBy(() -> LedgerRetention.drop(login, later, later))
          .rootCause()
          .hasMessageContaining("permission denied");
    }
    assertThat(application.verify().found()).isZero();

    var owner = LedgerInTest.existing(postgres.urlOf(OwnedPostgres.OWNER));
    try (var login = owner.connection()) {
      assertThat(LedgerRetention.drop(login, later, later)).isPresent();
    }
    application.seal();
    assertThat(application.verify().found()).isZero();
    assertThat(application.verify().dropped()).isEqualTo(3);
  }
}
