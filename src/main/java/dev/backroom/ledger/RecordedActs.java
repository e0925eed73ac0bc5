package dev.backroom.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/** What the owner of the tables did to the ledger, as it is recorded there. */
final class RecordedActs {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RecordedActs() {}

  /** The details of each act of a kind. */
  static List<JsonNode> of(LedgerSource source, String kind) {
    var acts = new ArrayList<JsonNode>();
    for (var records : source.acts(kind)) {
      try {
        for (var record : JSON.readTree(records)) {
          if (record.path("kind").asText().equals(kind)) {
            acts.add(record.path("details"));
          }
        }
      } catch (JsonProcessingException altered) {
        // A row that can no longer be read is found where it stands in the chain.
      }
    }
    return acts;
  }
}
