package dev.backroom.worklist;

import dev.backroom.engine.CaseSection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells who was asked and who signed what, as part of a case. */
@Component
public class CaseApprovals implements CaseSection {
  private final JdbcClient database;
  private final SignatureNotes notes;

  CaseApprovals(JdbcClient database, SignatureNotes notes) {
    this.database = database;
    this.notes = notes;
  }

  public record Asked(
      String id,
      String route,
      String requester,
      long amountMinor,
      Instant routedAt,
      @Nullable Instant coveredAt) {}

  /**
   * @param actedFor in whose place, as his deputy
   */
  public record Signed(
      String approvalId,
      String signer,
      @Nullable String actedFor,
      String role,
      String decision,
      @Nullable String reasonCode,
      @Nullable String comment,
      Instant signedAt,
      boolean carried) {}

  /**
   * Who may sign too.
   *
   * @param group null when nobody is above those who were asked, or nobody who could sign
   * @param reason whether the signature's time has passed, or nobody who was asked is there
   */
  public record Escalated(
      String approvalId, String role, @Nullable String group, String reason, Instant askedAt) {}

  /**
   * What was asked, answered, forwarded or reminded while a signature was open.
   *
   * @param toPerson whom it was for: a person, or the role that was reminded
   */
  public record Noted(
      String approvalId,
      String kind,
      String person,
      @Nullable String toPerson,
      @Nullable String text,
      Instant at) {}

  public record Approval(
      Asked asked, List<Noted> notes, List<Escalated> escalations, List<Signed> signatures) {}

  @Override
  public String name() {
    return "approvals";
  }

  @Override
  public List<Approval> of(String businessKey) {
    var notes = notes(businessKey);
    var escalations = escalations(businessKey);
    var signatures = signatures(businessKey);
    return asked(businessKey).stream()
        .map(
            asked ->
                new Approval(
                    asked,
                    notes.stream().filter(noted -> noted.approvalId().equals(asked.id())).toList(),
                    escalations.stream()
                        .filter(escalated -> escalated.approvalId().equals(asked.id()))
                        .toList(),
                    signatures.stream()
                        .filter(signed -> signed.approvalId().equals(asked.id()))
                        .toList()))
        .toList();
  }

  private List<Asked> asked(String businessKey) {
    return database
        .sql(
            """
            select id, route, requester, amount_minor, routed_at, covered_at from bk_approval
            where business_key = ? order by round_no
            """)
        .param(businessKey)
        .query(
            (row, number) ->
                new Asked(
                    row.getString("id"),
                    row.getString("route"),
                    row.getString("requester"),
                    row.getLong("amount_minor"),
                    row.getTimestamp("routed_at").toInstant(),
                    row.getTimestamp("covered_at") == null
                        ? null
                        : row.getTimestamp("covered_at").toInstant()))
        .list();
  }

  private List<Signed> signatures(String businessKey) {
    return database
        .sql(
            """
            select approval_id, signer, acted_for, role, decision, reason_code, comment_text, signed_at,
              carried_from
            from bk_signature
            where business_key = ? order by id
            """)
        .param(businessKey)
        .query(
            (row, number) ->
                new Signed(
                    row.getString("approval_id"),
                    row.getString("signer"),
                    row.getString("acted_for"),
                    row.getString("role"),
                    row.getString("decision"),
                    row.getString("reason_code"),
                    row.getString("comment_text"),
                    row.getTimestamp("signed_at").toInstant(),
                    row.getObject("carried_from") != null))
        .list();
  }

  private List<Noted> notes(String businessKey) {
    return notes.of(businessKey).stream()
        .map(
            note ->
                new Noted(
                    note.approvalId(),
                    note.kind().name(),
                    note.person(),
                    note.toPerson(),
                    note.text(),
                    note.at()))
        .toList();
  }

  private List<Escalated> escalations(String businessKey) {
    return database
        .sql(
            """
            select approval_id, role, asked_group, reason, asked_at from bk_escalation
            where business_key = ? order by id
            """)
        .param(businessKey)
        .query(
            (row, number) ->
                new Escalated(
                    row.getString("approval_id"),
                    row.getString("role"),
                    row.getString("asked_group"),
                    row.getString("reason"),
                    row.getTimestamp("asked_at").toInstant()))
        .list();
  }
}
