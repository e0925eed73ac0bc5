package dev.backroom.console;

import dev.backroom.engine.WrongInput;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists that people keep for themselves under names of their own. */
@Component
class SavedLists {
  private static final int MOST = 50;
  private static final int LONGEST_NAME = 100;

  private final JdbcClient database;
  private final Clock clock;

  SavedLists(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  record SavedList(long id, String name, String address) {}

  List<SavedList> of(String person) {
    return database
        .sql("select id, name, address from bk_saved_filter where person = ? order by name, id")
        .param(person)
        .query(SavedList.class)
        .list();
  }

  /**
   * @throws WrongInput when the name is missing, too long or taken, or there are too many
   */
  void keep(String person, String name, ListAddress address) {
    var words = name.strip();
    if (words.isEmpty() || words.length() > LONGEST_NAME) {
      throw new WrongInput("Give the list a name of 1 to %d characters.".formatted(LONGEST_NAME));
    }
    if (of(person).size() >= MOST) {
      throw new WrongInput("You keep %d lists; drop one before you keep another.".formatted(MOST));
    }
    try {
      database
          .sql("insert into bk_saved_filter (person, name, address, saved_at) values (?, ?, ?, ?)")
          .params(person, words, address.value(), Timestamp.from(clock.instant()))
          .update();
    } catch (DuplicateKeyException taken) {
      throw new WrongInput(
          "You keep a list '%s' already; choose another name, or drop that one.".formatted(words));
    }
  }

  /** Nothing happens when it is gone, or is somebody else's. */
  void drop(String person, long id) {
    database
        .sql("delete from bk_saved_filter where person = ? and id = ?")
        .params(person, id)
        .update();
  }
}
