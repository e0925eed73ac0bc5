package dev.backroom.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** Why somebody should look at an open step now; each is a condition on the rows of open work. */
public enum Attention {
  OVERDUE("overdue", "task.DUE_DATE_ < :now"),
  DUE_TODAY("due today", "task.DUE_DATE_ >= :now and task.DUE_DATE_ < :tomorrow"),
  NOBODY_ELIGIBLE(
      "with nobody who could do it",
      """
      task.ID_ is not null and task.ASSIGNEE_ is null and not exists (
        select 1 from ACT_RU_IDENTITYLINK asked
        where asked.TASK_ID_ = task.ID_ and asked.TYPE_ = 'candidate' and (
          asked.USER_ID_ is not null or exists (
            select 1 from ACT_ID_MEMBERSHIP held where held.GROUP_ID_ = asked.GROUP_ID_)))
      """),
  RETRYING(
      "being tried again",
      """
      incident.ID_ is null and (
        command.ERROR_MSG_ is not null and coalesce(command.RETRIES_, 1) > 0
        or job.EXCEPTION_MSG_ is not null and job.RETRIES_ > 0)
      """),
  STUCK("stuck", "incident.ID_ is not null");

  private final String words;
  private final String condition;

  Attention(String words, String condition) {
    this.words = words;
    this.condition = condition;
  }

  public String words() {
    return words;
  }

  String condition() {
    return condition;
  }

  /** What the conditions are about; days are those of UTC. */
  static Map<String, Object> moments(Instant now) {
    var tomorrow =
        LocalDate.ofInstant(now, ZoneOffset.UTC)
            .plusDays(1)
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant();
    return Map.of("now", Timestamp.from(now), "tomorrow", Timestamp.from(tomorrow));
  }
}
