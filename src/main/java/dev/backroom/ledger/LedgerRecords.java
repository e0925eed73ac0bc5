package dev.backroom.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is on record of a case, from the ledger alone: the engine may have forgotten it. */
@Component
public class LedgerRecords {
  /** Entries come to light a little out of the order of their ids. */
  private static final int OUT_OF_ORDER = 1_000;

  private final JdbcClient database;
  private final NamedRecords names;

  LedgerRecords(JdbcClient database, NamedRecords names) {
    this.database = database;
    this.names = names;
  }

  /** In the order in which it happened, called processes included. */
  public List<LedgerRecord> of(String businessKey) {
    var instances = instances(database, businessKey);
    var records = new ArrayList<LedgerRecord>();
    records.addAll(indexed(businessKey));
    records.addAll(newest(businessKey));
    return names.resolve(
        records.stream().filter(record -> isOf(record, businessKey, instances)).toList());
  }

  static Set<String> instances(JdbcClient database, String businessKey) {
    return database
        .sql("select instance from bk_ledger_instance where business_key = ?")
        .param(businessKey)
        .query(String.class)
        .set();
  }

  static boolean isOf(LedgerRecord record, String businessKey, Set<String> instances) {
    return record.businessKey() == null
        ? record.instance() != null && instances.contains(record.instance())
        : record.businessKey().equals(businessKey);
  }

  private List<LedgerRecord> indexed(String businessKey) {
    return database
        .sql(
            """
            select mention.position, entry.records, entry.words from bk_ledger_mention mention
            join bk_ledger_seal seal on seal.position = mention.position
            join bk_ledger entry on entry.id = seal.entry_id
            where mention.business_key = ? order by mention.position
            """)
        .param(businessKey)
        .query(
            (row, number) -> RecordReader.read(row.getLong(1), row.getString(2), row.getString(3)))
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /** What was written in the last moments: not in the index yet, or not even sealed. */
  private List<LedgerRecord> newest(String businessKey) {
    return database
        .sql(
            """
            select seal.position, entry.records, entry.words from bk_ledger entry
            left join bk_ledger_seal seal on seal.entry_id = entry.id
            where entry.id > (
                select coalesce(max(known.entry_id), 0) - ? from bk_ledger_seal known
                where known.position = (select position from bk_ledger_index))
              and (seal.position is null
                or seal.position > (select position from bk_ledger_index))
            order by coalesce(seal.position, entry.id)
            """)
        .param(OUT_OF_ORDER)
        .query(
            (row, number) -> {
              var position = row.getLong(1);
              return RecordReader.read(
                  row.wasNull() ? null : position, row.getString(2), row.getString(3));
            })
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
  }
}
