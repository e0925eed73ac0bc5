package dev.backroom.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backroom.access.TasklistVariables;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what a person was shown, so that nobody signs one thing and releases another. */
@Component
class TaskFacts {
  private final JdbcClient database;
  private final TasklistVariables inLists;
  private final ObjectMapper json;
  private final Clock clock;

  TaskFacts(JdbcClient database, TasklistVariables inLists, ObjectMapper json, Clock clock) {
    this.database = database;
    this.inLists = inLists;
    this.json = json;
    this.clock = clock;
  }

  void store(DelegateTask task) {
    database
        .sql(
            """
            insert into bk_task_facts
              (task_id, process_instance_id, business_key, task_definition_key, facts, created_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            task.getId(),
            task.getProcessInstanceId(),
            task.getExecution().getProcessBusinessKey(),
            task.getTaskDefinitionKey(),
            visible(task).toString(),
            Timestamp.from(clock.instant()))
        .update();
  }

  /**
   * Copies to the task what lists show of it: who may read a task may read these, and not the
   * variables of every case.
   */
  void showInLists(DelegateTask task) {
    for (var name : inLists.names()) {
      TypedValue value = task.getExecution().getVariableTyped(name, false);
      if (value != null && value.getValue() != null) {
        task.setVariableLocal(name, value);
      }
    }
  }

  /** Empty for a task that is older than this table. */
  Optional<JsonNode> shown(String taskId) {
    return database
        .sql("select facts from bk_task_facts where task_id = ?")
        .param(taskId)
        .query(String.class)
        .optional()
        .map(this::parse);
  }

  Optional<String> caseOf(String taskId) {
    return database
        .sql(
            "select business_key from bk_task_facts"
                + " where task_id = ? and business_key is not null")
        .param(taskId)
        .query(String.class)
        .optional();
  }

  /** Changes one fact of what a person is shown from now on. */
  void renew(String taskId, String name, Object value) {
    shown(taskId)
        .map(ObjectNode.class::cast)
        .map(shown -> shown.set(name, json.valueToTree(value)))
        .ifPresent(
            shown ->
                database
                    .sql("update bk_task_facts set facts = ? where task_id = ?")
                    .params(shown.toString(), taskId)
                    .update());
  }

  /** All variables as one JSON object; whole numbers compare equal whatever their length. */
  ObjectNode visible(VariableScope scope) {
    var facts = json.createObjectNode();
    var variables = scope.getVariablesTyped(false);
    for (var name : variables.keySet()) {
      facts.set(name, plain(variables.getValueTyped(name)));
    }
    return facts;
  }

  private JsonNode plain(TypedValue value) {
    if (value instanceof JsonValue document) {
      return parse(document.getValueSerialized());
    }
    JsonNode node = json.valueToTree(value.getValue());
    return parse(node.toString());
  }

  private JsonNode parse(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException("A variable holds a broken document", cause);
    }
  }
}
