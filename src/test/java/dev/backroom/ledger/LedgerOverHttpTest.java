package dev.backroom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** With a context of its own, for what is sealed cannot be taken back. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@DirtiesContext
class LedgerOverHttpTest {
  @LocalServerPort int port;
  @Autowired JdbcTemplate database;
  @Autowired Sealer sealer;

  @Test
  void tellsAnAuditorWhatWasAlteredAndWhere() {
    for (int entry = 0; entry < 3; entry++) {
      database.update("insert into bk_ledger (recorded_at, records) values (1, '[]')");
    }
    sealer.lookBack(100);
    database.update("insert into bk_ledger (recorded_at, records) values (2, '[]')");
    var auditor = Visitor.system(port, "auditor");
    var before = auditor.read("/api/ledger/verify");
    assertThat(before.path("found").asInt()).isZero();
    assertThat(before.path("unsealed").asInt()).isOne();
    var position = before.path("sealed").asLong() - 1;

    database.update(
        "update bk_ledger set records = '[{}]' where id = (select entry_id from bk_ledger_seal where position = ?)",
        position);

    var after = auditor.read("/api/ledger/verify");
    assertThat(after.path("found").asInt()).isOne();
    var finding = after.path("findings").path(0);
    assertThat(finding.path("kind").asText()).isEqualTo("ALTERED");
    assertThat(finding.path("position").asLong()).isEqualTo(position);
  }
}
