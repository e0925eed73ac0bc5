package dev.backroom.notices;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How people want to be told, as far as they have said. */
@Component
public class NoticeChoices {
  private final JdbcClient database;
  private final NoticeSettings settings;

  NoticeChoices(JdbcClient database, NoticeSettings settings) {
    this.database = database;
    this.settings = settings;
  }

  public NoticeMode of(String person) {
    return of(List.of(person)).getOrDefault(person, settings.mode());
  }

  Map<String, NoticeMode> of(Collection<String> people) {
    var modes = new HashMap<String, NoticeMode>();
    people.forEach(person -> modes.put(person, settings.mode()));
    database
        .sql("select person, mode from bk_notice_choice where person in (:people)")
        .param("people", people)
        .query(
            row -> {
              modes.put(row.getString("person"), NoticeMode.valueOf(row.getString("mode")));
            });
    return modes;
  }

  @Transactional
  public void choose(String person, NoticeMode mode) {
    database.sql("delete from bk_notice_choice where person = ?").param(person).update();
    database
        .sql("insert into bk_notice_choice (person, mode) values (?, ?)")
        .params(person, mode.name())
        .update();
  }
}
