package dev.backroom.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which open steps are meant; null does not matter.
 *
 * @param process the key of that of the case
 */
public record WorkPart(
    @Nullable String process,
    @Nullable String activityId,
    @Nullable WorkAge age,
    @Nullable Attention attention) {
  public static final WorkPart ALL = new WorkPart(null, null, null, null);

  public static WorkPart with(Attention attention) {
    return new WorkPart(null, null, null, attention);
  }

  /** In SQL. Values travel as parameters; only our own words stand in the text. */
  static final class Conditions {
    final Map<String, Object> parameters = new HashMap<>();
    String sql = "";

    Conditions(WorkPart part, CaseFilter visible, Instant now) {
      parameters.putAll(Attention.moments(now));
      compare("instance.PROC_DEF_KEY_ = ", part.process());
      compare("step.ACT_ID_ = ", part.activityId());
      if (part.age() != null) {
        compare("step.START_TIME_ <= ", Timestamp.from(part.age().begunBy(now)));
        compare("step.START_TIME_ > ", Timestamp.from(part.age().olderFrom(now)));
      }
      if (part.attention() != null) {
        sql += " and (" + part.attention().condition() + ")";
      }
      if (!visible.anyOf().isEmpty()) {
        sql += " and " + visible.sql("instance", this::parameter);
      }
    }

    private void compare(String condition, @Nullable Object value) {
      if (value != null) {
        sql += " and " + condition + parameter(value);
      }
    }

    private String parameter(Object value) {
      var name = "p" + parameters.size();
      parameters.put(name, value);
      return ":" + name;
    }
  }
}
