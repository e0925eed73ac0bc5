package dev.backroom.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** JSON documents that a simulated system keeps by kind and id. */
@Component
@InSandbox
class Records {
  private final JdbcClient database;
  private final ObjectMapper json;

  Records(JdbcClient database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  Optional<JsonNode> find(String kind, String id) {
    return database
        .sql("select content from bk_sandbox_record where kind = ? and id = ?")
        .params(kind, id)
        .query(String.class)
        .optional()
        .map(this::read);
  }

  void put(String kind, String id, Object content) {
    if (update(kind, id, content) == 0) {
      try {
        add(kind, id, content);
      } catch (DuplicateKeyException meanwhile) {
        update(kind, id, content);
      }
    }
  }

  /** Fails when there is one already. */
  void add(String kind, String id, Object content) {
    database
        .sql("insert into bk_sandbox_record values (?, ?, ?)")
        .params(kind, id, write(content))
        .update();
  }

  boolean remove(String kind, String id) {
    return database
            .sql("delete from bk_sandbox_record where kind = ? and id = ?")
            .params(kind, id)
            .update()
        > 0;
  }

  /** The highest ids first. */
  List<JsonNode> latest(String kind, int atMost) {
    return database
        .sql(
            """
            select content from bk_sandbox_record where kind = ?
            order by id desc fetch first %d rows only"""
                .formatted(atMost))
        .params(kind)
        .query(String.class)
        .list()
        .stream()
        .map(this::read)
        .toList();
  }

  long count(String kind) {
    return database
        .sql("select count(*) from bk_sandbox_record where kind = ?")
        .params(kind)
        .query(Long.class)
        .single();
  }

  <T> T as(JsonNode content, Class<T> type) {
    return json.convertValue(content, type);
  }

  JsonNode read(String content) {
    try {
      return json.readTree(content);
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException("Not JSON: " + content, cause);
    }
  }

  String write(Object content) {
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException cause) {
      throw new IllegalArgumentException("Not JSON: " + content, cause);
    }
  }

  private int update(String kind, String id, Object content) {
    return database
        .sql("update bk_sandbox_record set content = ? where kind = ? and id = ?")
        .params(write(content), kind, id)
        .update();
  }
}
