package dev.backroom.figures;

import dev.backroom.ledger.LedgerFollower.Followed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What some records add to the measures, with what was measured of the same cases before. */
final class MeasuredPart {
  private final Map<Key, Measure> latest = new HashMap<>();
  private final List<Measure> added = new ArrayList<>();

  private record Key(@Nullable String businessKey, String name, String subject) {}

  MeasuredPart(List<Measure> known) {
    known.forEach(this::remember);
  }

  List<Measure> added() {
    return added;
  }

  void add(Followed followed, String name, double value, @Nullable String reason) {
    add(followed, name, value, reason, null);
  }

  void add(
      Followed followed,
      String name,
      double value,
      @Nullable String reason,
      @Nullable String subject) {
    var measure =
        new Measure(
            name, followed.businessKey(), followed.record().at(), value, filled(reason), subject);
    added.add(measure);
    remember(measure);
  }

  Optional<Measure> latest(Followed followed, String name, String subject) {
    return Optional.ofNullable(latest.get(new Key(followed.businessKey(), name, subject)));
  }

  private void remember(Measure measure) {
    if (measure.subject() != null) {
      latest.put(new Key(measure.businessKey(), measure.name(), measure.subject()), measure);
    }
  }

  private static @Nullable String filled(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
