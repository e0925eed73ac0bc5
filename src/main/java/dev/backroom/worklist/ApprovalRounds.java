package dev.backroom.worklist;

import dev.backroom.engine.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of routes and signatures; rows are written in the engine's transaction only. */
@Component
class ApprovalRounds {
  static final String AUTO = "AUTO";
  static final String APPROVE = "APPROVE";

  private static final String COLUMNS =
      "id, business_key, requester, amount_minor, route, asked_by, asked_action,"
          + " covered_at is not null as covered";

  private static final String GIVEN_COLUMNS =
      "id, approval_id, task_id, signer, acted_for, asked_role, role, decision, carried_from";

  private final JdbcClient database;
  private final Clock clock;

  ApprovalRounds(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * @param askedBy the process that asked for the approval
   * @param askedAction what it wants to do
   */
  record Round(
      String id,
      String businessKey,
      String requester,
      long amountMinor,
      String route,
      String askedBy,
      String askedAction,
      boolean covered) {

    boolean isAbout(Round other) {
      return askedBy.equals(other.askedBy) && askedAction.equals(other.askedAction);
    }
  }

  /**
   * @param askedRole whose signature the table wanted
   * @param actedFor in whose place it was given; null when in the signer's own
   * @param role the group in whose name it was given
   */
  record Signature(
      String approvalId,
      String businessKey,
      String taskId,
      String signer,
      @Nullable String actedFor,
      String askedRole,
      String role,
      String decision,
      String comment,
      String reasonCode,
      String route,
      long amountMinor) {}

  /**
   * A signature on record.
   *
   * @param carriedFrom the signature of an earlier round that still holds
   */
  record Given(
      long id,
      String approvalId,
      String taskId,
      String signer,
      @Nullable String actedFor,
      String askedRole,
      String role,
      String decision,
      @Nullable Long carriedFrom) {}

  /**
   * A round that is routed again starts over: what covered the old facts does not cover the new.
   */
  void open(Round round) {
    database.sql("delete from bk_approval where id = ?").param(round.id()).update();
    database
        .sql(
            """
            insert into bk_approval
              (id, business_key, requester, amount_minor, route, asked_by, asked_action, routed_at,
               covered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            round.id(),
            round.businessKey(),
            round.requester(),
            round.amountMinor(),
            round.route(),
            round.askedBy(),
            round.askedAction(),
            now(),
            AUTO.equals(round.route()) ? now() : null)
        .update();
  }

  /** True when the signatures on record are as many as the case claims, and none is a refusal. */
  boolean cover(String approvalId, long signaturesClaimed) {
    var given = given(approvalId);
    var complete =
        given.size() == signaturesClaimed
            && given.stream().map(Given::decision).allMatch(APPROVE::equals);
    if (complete) {
      database
          .sql("update bk_approval set covered_at = ? where id = ?")
          .params(now(), approvalId)
          .update();
    }
    return complete;
  }

  Optional<Round> find(String approvalId) {
    return database
        .sql("select " + COLUMNS + " from bk_approval where id = ?")
        .param(approvalId)
        .query(Round.class)
        .optional();
  }

  /** Two who count as one pair of eyes could otherwise sign at the same moment. */
  void lock(String approvalId) {
    database
        .sql("select id from bk_approval where id = ? for update")
        .param(approvalId)
        .query(String.class)
        .optional();
  }

  /** Refused if there is none: an approval that somebody began in its middle. */
  Round get(String approvalId) {
    return find(approvalId)
        .orElseThrow(() -> new Refused("No route is on record for this approval."));
  }

  /** All rounds of a case, oldest first. */
  List<Round> of(String businessKey) {
    return database
        .sql("select " + COLUMNS + " from bk_approval where business_key = ? order by round_no")
        .param(businessKey)
        .query(Round.class)
        .list();
  }

  /** Everybody who has signed a round, or in whose place it was signed. */
  Set<String> eyes(String approvalId) {
    return given(approvalId).stream()
        .flatMap(
            given -> Stream.of(Optional.of(given.signer()), Optional.ofNullable(given.actedFor())))
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Every decision of a round, oldest first. */
  List<Given> given(String approvalId) {
    return database
        .sql("select " + GIVEN_COLUMNS + " from bk_signature where approval_id = ? order by id")
        .param(approvalId)
        .query(Given.class)
        .list();
  }

  /** The signature itself, where this one was carried over from an earlier round. */
  Given origin(Given signature) {
    var origin = signature;
    while (origin.carriedFrom() != null) {
      origin =
          database
              .sql("select " + GIVEN_COLUMNS + " from bk_signature where id = ?")
              .param(origin.carriedFrom())
              .query(Given.class)
              .single();
    }
    return origin;
  }

  void sign(Signature signature) {
    database
        .sql(
            """
            insert into bk_signature
              (approval_id, business_key, task_id, signer, asked_role, role, decision, comment_text,
               reason_code, route, amount_minor, signed_at, acted_for)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            signature.approvalId(),
            signature.businessKey(),
            signature.taskId(),
            signature.signer(),
            signature.askedRole(),
            signature.role(),
            signature.decision(),
            signature.comment(),
            signature.reasonCode(),
            signature.route(),
            signature.amountMinor(),
            now(),
            signature.actedFor())
        .update();
  }

  /** Lets a signature of an earlier round stand in this one; it has no task of its own. */
  void carry(Given signature, String toApprovalId) {
    database
        .sql(
            """
            insert into bk_signature
              (approval_id, business_key, task_id, signer, asked_role, role, decision, comment_text,
               route, amount_minor, signed_at, acted_for, carried_from)
            select cast(? as varchar(64)), business_key, cast(? as varchar(64)), signer, asked_role,
              role, decision, comment_text, route, amount_minor, signed_at, acted_for, id
            from bk_signature where id = ?
            """)
        .params(toApprovalId, toApprovalId + ":" + signature.id(), signature.id())
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
