package dev.backroom.runs;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * What a killed application left in its database.
 *
 * @param orders that the ERP held
 * @param commands that had not come to their end
 * @param calls of these that were being made to the ERP for a new order
 */
public record Wreck(int orders, int commands, int calls) {

  static Wreck in(Path directory) {
    var url = "jdbc:h2:file:%s/data/backroom".formatted(directory.toAbsolutePath());
    try (var database = DriverManager.getConnection(url);
        var numbers =
            database
                .createStatement()
                .executeQuery(
                    """
                    select (select count(*) from bk_sandbox_order),
                      (select count(*) from act_ru_ext_task),
                      (select count(*) from act_ru_ext_task
                       where topic_name_ = 'erp.create-purchase-order' and worker_id_ is not null)
                    """)) {
      numbers.next();
      return new Wreck(numbers.getInt(1), numbers.getInt(2), numbers.getInt(3));
    } catch (SQLException cause) {
      throw new IllegalStateException("Cannot look into " + url, cause);
    }
  }
}
