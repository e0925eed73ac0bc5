package dev.backroom.worklist;

import dev.backroom.worklist.SigningRights.Signer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By what right each signature of a case was given, and what its form showed. */
@Component
public class SignatureGrounds {
  private final JdbcClient database;
  private final Capacities capacities;
  private final ShownForms forms;

  SignatureGrounds(JdbcClient database, Capacities capacities, ShownForms forms) {
    this.database = database;
    this.capacities = capacities;
    this.forms = forms;
  }

  /**
   * @param by the right, as it stood then; null when the record of rights does not know it
   * @param openedAt when the form was put before people; null for one that was carried over
   */
  public record Ground(
      String approvalId,
      String signer,
      String askedRole,
      String group,
      String decision,
      @Nullable String reasonCode,
      @Nullable String comment,
      long amountMinor,
      Instant signedAt,
      @Nullable Instant openedAt,
      boolean carried,
      @Nullable Signer by,
      List<FormLine> shown) {}

  /** One line of a form as it was shown. */
  public record FormLine(String label, String value) {}

  /** Oldest first. */
  public List<Ground> of(String businessKey, @Nullable String location, @Nullable String category) {
    var place = new Place(location, category);
    return database
        .sql(
            """
            select signed.*, facts.created_at as opened_at from bk_signature signed
            left join bk_task_facts facts on facts.task_id = signed.task_id
            where signed.business_key = ? order by signed.id
            """)
        .param(businessKey)
        .query((row, number) -> ground(row, place))
        .list();
  }

  private Ground ground(ResultSet row, Place place) throws SQLException {
    var opened = row.getTimestamp("opened_at");
    return new Ground(
        row.getString("approval_id"),
        row.getString("signer"),
        row.getString("asked_role"),
        row.getString("role"),
        row.getString("decision"),
        row.getString("reason_code"),
        row.getString("comment_text"),
        row.getLong("amount_minor"),
        row.getTimestamp("signed_at").toInstant(),
        opened == null ? null : opened.toInstant(),
        row.getObject("carried_from") != null,
        right(row, place),
        forms.of(row.getString("task_id")).map(ShownLines::of).orElse(List.of()));
  }

  private @Nullable Signer right(ResultSet row, Place place) throws SQLException {
    var actedFor = row.getString("acted_for");
    var amount = row.getLong("amount_minor");
    var at = row.getTimestamp("signed_at").toInstant();
    return capacities.of(row.getString("signer"), row.getString("role"), place, at).stream()
        .filter(capacity -> Objects.equals(capacity.actedFor(), actedFor))
        .filter(capacity -> capacity.covers(amount))
        .findFirst()
        .map(capacity -> Signer.of(capacity, Set.of()))
        .orElse(null);
  }
}
