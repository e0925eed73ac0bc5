package dev.backroom.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What was done in a period, counted, and a sample of it that anybody can draw again. */
@Component
public class Deeds {
  private static final String OF_THE_PERIOD =
      """
      from bk_ledger_deed where kind = :kind and (subject = :subject or :subject = '')
        and done_at >= :from and done_at < :until
      """;

  private final JdbcClient database;
  private final NamedRecords names;

  Deeds(JdbcClient database, NamedRecords names) {
    this.database = database;
    this.names = names;
  }

  /**
   * Which deeds are meant.
   *
   * @param subject empty for all of the kind
   * @param until exclusive
   */
  public record Population(String kind, String subject, Instant from, Instant until) {}

  /** A deed and its record, with the names of persons. */
  public record Drawn(Deed deed, LedgerRecord record) {}

  public long count(Population population) {
    return about("select count(*) ", population).query(Long.class).single();
  }

  /**
   * Those with the lowest lots, in the order of their lots. The lot is SHA-256 of the seed and the
   * place in the ledger, so nobody who gives the seed beforehand can choose what is drawn.
   */
  public List<Drawn> sample(Population population, String seed, int size) {
    var lowest = new PriorityQueue<Lot>(Comparator.reverseOrder());
    each(
        population,
        deed -> {
          lowest.add(new Lot(deed.lot(seed).toString(), deed));
          if (lowest.size() > size) {
            lowest.remove();
          }
        });
    var drawn = new ArrayList<>(lowest);
    drawn.sort(Comparator.naturalOrder());
    return drawn.stream().map(lot -> drawn(lot.deed())).toList();
  }

  private record Lot(String number, Deed deed) implements Comparable<Lot> {
    @Override
    public int compareTo(Lot other) {
      return number.compareTo(other.number());
    }
  }

  private Drawn drawn(Deed deed) {
    var entry =
        database
            .sql(
                """
                select entry.records, entry.words from bk_ledger_seal seal
                join bk_ledger entry on entry.id = seal.entry_id where seal.position = ?
                """)
            .param(deed.position())
            .query(
                (row, number) ->
                    RecordReader.read(deed.position(), row.getString(1), row.getString(2)))
            .single();
    var record = entry.get(deed.place());
    return new Drawn(deed, names.resolve(List.of(record)).get(0));
  }

  private void each(Population population, Consumer<Deed> taker) {
    try (var deeds =
        about("select * ", population)
            .query(
                (row, number) ->
                    new Deed(
                        row.getLong("position"),
                        row.getInt("place"),
                        row.getString("kind"),
                        row.getString("subject"),
                        Instant.ofEpochMilli(row.getLong("done_at")),
                        row.getString("business_key")))
            .stream()) {
      deeds.forEach(taker);
    }
  }

  private StatementSpec about(String selection, Population population) {
    return database
        .sql(selection + OF_THE_PERIOD)
        .params(
            Map.of(
                "kind", population.kind(),
                "subject", population.subject(),
                "from", population.from().toEpochMilli(),
                "until", population.until().toEpochMilli()));
  }
}
