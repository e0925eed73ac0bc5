package dev.backroom.connector;

import dev.backroom.shared.BusinessKey;
import java.util.HashMap;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;

/** Reads commands from the engine's external tasks. */
final class Commands {

  private Commands() {}

  static Command of(LockedExternalTask task, String idempotencyKey) {
    var fetched = task.getVariables();
    var variables = new HashMap<String, Object>();
    for (var name : fetched.keySet()) {
      var value = plain(fetched.getValueTyped(name));
      if (value != null) {
        variables.put(name, value);
      }
    }
    return new Command(
        task.getTopicName(),
        new BusinessKey(task.getBusinessKey()),
        task.getActivityId(),
        idempotencyKey,
        variables);
  }

  /** A document as text, whether or not the engine has parsed it already. */
  private static @Nullable Object plain(TypedValue value) {
    if (value instanceof JsonValue json) {
      return json.getValueSerialized() == null
          ? String.valueOf(json.getValue())
          : json.getValueSerialized();
    }
    return value.getValue();
  }
}
