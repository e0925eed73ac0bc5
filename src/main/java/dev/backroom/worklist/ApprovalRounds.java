package dev.backroom.worklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of routes and signatures; rows are written in the engine's transaction only. */
@Component
class ApprovalRounds {
  static final String AUTO = "AUTO";
  static final String APPROVE = "APPROVE";

  private static final String COLUMNS =
      "id, business_key, requester, amount_minor, route, asked_by,"
          + " covered_at is not null as covered";

  private final JdbcClient database;
  private final Clock clock;

  ApprovalRounds(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  record Round(
      String id,
      String businessKey,
      String requester,
      long amountMinor,
      String route,
      String askedBy,
      boolean covered) {}

  record Signature(
      String approvalId,
      String businessKey,
      String taskId,
      String signer,
      String role,
      String decision,
      String comment,
      String route,
      long amountMinor) {}

  /**
   * A round that is routed again starts over: what covered the old facts does not cover the new.
   */
  void open(Round round) {
    database.sql("delete from bk_approval where id = ?").param(round.id()).update();
    database
        .sql(
            """
            insert into bk_approval
              (id, business_key, requester, amount_minor, route, asked_by, routed_at, covered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            round.id(),
            round.businessKey(),
            round.requester(),
            round.amountMinor(),
            round.route(),
            round.askedBy(),
            now(),
            AUTO.equals(round.route()) ? now() : null)
        .update();
  }

  /** True when the signatures on record are as many as the case claims, and none is a refusal. */
  boolean cover(String approvalId, long signaturesClaimed) {
    var given = decisions(approvalId);
    var complete = given.size() == signaturesClaimed && given.stream().allMatch(APPROVE::equals);
    if (complete) {
      database
          .sql("update bk_approval set covered_at = ? where id = ?")
          .params(now(), approvalId)
          .update();
    }
    return complete;
  }

  private List<String> decisions(String approvalId) {
    return database
        .sql("select decision from bk_signature where approval_id = ?")
        .param(approvalId)
        .query(String.class)
        .list();
  }

  Optional<Round> find(String approvalId) {
    return database
        .sql("select " + COLUMNS + " from bk_approval where id = ?")
        .param(approvalId)
        .query(Round.class)
        .optional();
  }

  /** All rounds of a case, oldest first. */
  List<Round> of(String businessKey) {
    return database
        .sql("select " + COLUMNS + " from bk_approval where business_key = ? order by round_no")
        .param(businessKey)
        .query(Round.class)
        .list();
  }

  List<String> signers(String approvalId) {
    return database
        .sql("select signer from bk_signature where approval_id = ? order by id")
        .param(approvalId)
        .query(String.class)
        .list();
  }

  void sign(Signature signature) {
    database
        .sql(
            """
            insert into bk_signature
              (approval_id, business_key, task_id, signer, role, decision, comment_text, route,
               amount_minor, signed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            signature.approvalId(),
            signature.businessKey(),
            signature.taskId(),
            signature.signer(),
            signature.role(),
            signature.decision(),
            signature.comment(),
            signature.route(),
            signature.amountMinor(),
            now())
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
