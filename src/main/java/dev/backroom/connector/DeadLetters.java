package dev.backroom.connector;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps messages that nobody can read, so that they do not stand in the way of the others. */
@Component("deadLetters")
class DeadLetters {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
  private static final int LONGEST_REASON = 2000;

  private final JdbcClient database;
  private final Clock clock;
  private final MeterRegistry meters;

  DeadLetters(JdbcClient database, Clock clock, MeterRegistry meters) {
    this.database = database;
    this.clock = clock;
    this.meters = meters;
  }

  record DeadLetter(
      String mailbox, String messageId, String message, String reason, Instant readAt) {}

  /** A message that comes again, because taking it failed, is kept once. */
  void keep(
      @ExchangeProperty("mailbox") String mailbox,
      @ExchangeProperty("messageId") String messageId,
      @ExchangeProperty("message") JsonNode message,
      @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception reason) {
    var words = String.valueOf(reason.getMessage());
    try {
      database
          .sql(
              "insert into bk_dead_letter (mailbox, message_id, message, reason, read_at)"
                  + " values (?, ?, ?, ?, ?)")
          .param(mailbox)
          .param(messageId)
          .param(message.toString())
          .param(cut(words))
          .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
          .update();
      meters.counter("backroom.dead.letters", "mailbox", mailbox).increment();
      LOG.warn("Message {} of {} is a dead letter: {}", messageId, mailbox, words);
    } catch (DuplicateKeyException keptBefore) {
      LOG.debug("Message {} of {} is kept already", messageId, mailbox);
    }
  }

  /** Without those that an operator laid aside. */
  List<DeadLetter> page(int page, int size) {
    return database
        .sql(
            "select * from bk_dead_letter where discarded is null"
                + " order by read_at desc, message_id offset ? rows fetch next ? rows only")
        .params((long) page * size, size)
        .query(DeadLetters::letter)
        .list();
  }

  /** False when there is no such letter in the list. */
  boolean discard(String mailbox, String messageId, String reason, String person) {
    return database
            .sql(
                """
                update bk_dead_letter set discarded = ?, discarded_by = ?, discarded_at = ?
                where mailbox = ? and message_id = ? and discarded is null""")
            .params(
                cut(reason),
                person,
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                mailbox,
                messageId)
            .update()
        == 1;
  }

  int removeReadBefore(Instant instant, int atMost) {
    return database
        .sql(
            """
            delete from bk_dead_letter where (mailbox, message_id) in (
              select mailbox, message_id from bk_dead_letter
              where read_at < ? order by read_at fetch first %d rows only)"""
                .formatted(atMost))
        .params(instant.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static String cut(String words) {
    return words.substring(0, Math.min(words.length(), LONGEST_REASON));
  }

  private static DeadLetter letter(ResultSet row, int number) throws SQLException {
    return new DeadLetter(
        row.getString("mailbox"),
        row.getString("message_id"),
        row.getString("message"),
        row.getString("reason"),
        row.getObject("read_at", OffsetDateTime.class).toInstant());
  }
}
