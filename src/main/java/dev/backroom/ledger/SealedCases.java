package dev.backroom.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.backroom.ledger.CaseSeals.SealedPart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the sealed entries of a case as they are stored and compares each with its seal. */
@Component
public class SealedCases {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient database;
  private final SealTable seals;
  private final LedgerKey key;
  private final SealingClock clock;

  SealedCases(JdbcClient database, SealTable seals, LedgerKey key, SealingClock clock) {
    this.database = database;
    this.seals = seals;
    this.key = key;
    this.clock = clock;
  }

  public CaseSeals of(String businessKey) {
    var now = clock.instant();
    var parts = parts(businessKey);
    var last = seals.last();
    return new CaseSeals(
        now,
        last.map(Batch::lastPosition).orElse(0L),
        last.map(Batch::head).orElse(Hash.NONE).toString(),
        last.flatMap(batch -> key.sign(batch.lastPosition(), batch.head(), now)).orElse(null),
        parts);
  }

  private List<SealedPart> parts(String businessKey) {
    var instances = LedgerRecords.instances(database, businessKey);
    return database
        .sql(
            """
            select seal.position, seal.entry_id, seal.entry_hash, seal.hash,
              entry.recorded_at, entry.records, before.hash as hash_before
            from bk_ledger_mention mention
            join bk_ledger_seal seal on seal.position = mention.position
            join bk_ledger entry on entry.id = seal.entry_id
            left join bk_ledger_seal before on before.position = seal.position - 1
            where mention.business_key = ? order by seal.position
            """)
        .param(businessKey)
        .query((row, number) -> part(row, businessKey, instances))
        .list();
  }

  private static SealedPart part(ResultSet row, String businessKey, Set<String> instances)
      throws SQLException {
    var seal =
        new Seal(
            row.getLong("position"),
            row.getLong("entry_id"),
            Hash.stored(row.getBytes("entry_hash")),
            Hash.stored(row.getBytes("hash")));
    var entry =
        new Entry(seal.entryId(), row.getLong("recorded_at"), row.getString("records"), null);
    var own = own(seal.position(), entry.records(), businessKey, instances);
    return new SealedPart(
        seal.position(),
        entry.id(),
        entry.recordedAt(),
        seal.entryHash().toString(),
        seal.hash().toString(),
        own,
        own.equals(entry.records()),
        new SealedEntry(seal, entry).fits() && follows(seal, row.getBytes("hash_before")));
  }

  /** The seal before may have been dropped for its age. */
  private static boolean follows(Seal seal, byte[] before) {
    return before == null
        ? seal.position() > 1 || seal.follows(Hash.NONE)
        : seal.follows(Hash.stored(before));
  }

  /** Without what the same transaction recorded of cases that the reader may not see. */
  private static String own(
      long position, String records, String businessKey, Set<String> instances) {
    var read = RecordReader.read(position, records);
    if (read.stream().allMatch(record -> LedgerRecords.isOf(record, businessKey, instances))) {
      return records;
    }
    try {
      var all = JSON.readTree(records);
      var own = JSON.createArrayNode();
      for (var at = 0; at < read.size(); at++) {
        if (LedgerRecords.isOf(read.get(at), businessKey, instances)) {
          own.add(all.get(at));
        }
      }
      return own.toString();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("It was read as JSON just now", impossible);
    }
  }
}
