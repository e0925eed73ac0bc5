package dev.backroom.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From a row in the ledger to the head in the second place, and what an auditor is told. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "backroom.ledger.sealing=true",
      "backroom.ledger.seal-every=PT0.1S",
      "backroom.ledger.deliver-again=PT0.2S"
    })
@ActiveProfiles("test")
@DirtiesContext
class SignedHeadsTest {
  private static final Duration LONGEST = Duration.ofMinutes(1);

  @TempDir static Path directory;

  @LocalServerPort int port;
  @Autowired JdbcTemplate database;

  @DynamicPropertySource
  static void places(DynamicPropertyRegistry settings) throws IOException {
    Files.createFile(directory.resolve("second-place"));
    settings.add("backroom.ledger.key-file", () -> directory.resolve("key.pem").toString());
    settings.add("backroom.ledger.checkpoints", () -> directory.resolve("second-place").toString());
  }

  @Test
  void deliversOnceTheSecondPlaceCanBeReachedAndFindsWhatIsCutOffThen() throws IOException {
    for (int entry = 0; entry < 3; entry++) {
      database.update("insert into bk_ledger (recorded_at, records) values (1, '[]')");
    }
    await().atMost(LONGEST).until(() -> verify().path("sealed").asInt() >= 3);
    assertThat(verify().path("found").asInt()).isZero();
    assertThat(verify().path("witnessed").asInt()).as("a file is in the way").isZero();

    Files.delete(directory.resolve("second-place"));

    await().atMost(LONGEST).until(() -> verify().path("witnessed").asInt() > 0);
    var witnessed = verify().path("witnessed").asLong();
    assertThat(Files.readAllLines(directory.resolve("second-place/checkpoints.jsonl")))
        .singleElement()
        .asString()
        .contains("\"count\":" + witnessed);

    database.update(
        "update bk_ledger set records = '[{}]' where id = (select entry_id from bk_ledger_seal where position = ?)",
        witnessed);
    var finding = verify().path("findings").path(0);
    assertThat(finding.path("kind").asText()).isEqualTo("ALTERED");
    assertThat(finding.path("position").asLong()).isEqualTo(witnessed);

    database.update("delete from bk_ledger");
    database.update("delete from bk_ledger_seal");
    database.update("delete from bk_ledger_batch");
    assertThat(verify().path("findings").findValuesAsText("kind")).contains("CUT_OFF");
  }

  private JsonNode verify() {
    return Visitor.system(port, "auditor").read("/api/ledger/verify");
  }
}
