package dev.backroom.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who did the tasks of a case, as it is on record: the engine knows only to whom they were given.
 */
final class Doers {
  private record Place(String instanceId, String activityId) {}

  private final Map<Place, String> last = new HashMap<>();

  Doers(List<KeptRecord> records) {
    records.stream()
        .filter(record -> record.kind().equals("TASK_COMPLETED") && !record.actor().isEmpty())
        .forEach(
            done ->
                last.put(
                    new Place(done.instance(), done.text("activity")),
                    done.actor() + RecordWords.after(" for ", done.onBehalfOf())));
  }

  /** Null where nobody is on record. */
  @Nullable String of(String instanceId, String activityId) {
    return last.get(new Place(instanceId, activityId));
  }
}
