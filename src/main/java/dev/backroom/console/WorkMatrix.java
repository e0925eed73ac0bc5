package dev.backroom.console;

import dev.backroom.engine.OpenWork.Heap;
import dev.backroom.engine.WorkAge;
import dev.backroom.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Open work as a table: a line for each step of a process, a column for each age. */
record WorkMatrix(List<Line> lines, long total) {

  /**
   * @param cells one for each {@link WorkAge}; null where nothing is that old
   */
  record Line(
      String process,
      String title,
      String activityId,
      String step,
      String kind,
      List<@Nullable Cell> cells) {}

  record Cell(WorkAge age, long count, String oldest, String money) {}

  private record Key(String process, String title, String activityId, String step, String type) {}

  static WorkMatrix of(List<Heap> heaps, Instant now) {
    Map<Key, @Nullable Cell[]> lines = new LinkedHashMap<>();
    for (var heap : heaps) {
      var key = new Key(heap.process(), heap.title(), heap.activityId(), heap.name(), heap.type());
      lines.computeIfAbsent(key, first -> new Cell[WorkAge.values().length])[heap.age().ordinal()] =
          cell(heap, now);
    }
    var all = new ArrayList<Line>();
    lines.forEach(
        (key, cells) ->
            all.add(
                new Line(
                    key.process(),
                    key.title(),
                    key.activityId(),
                    key.step(),
                    StepWords.kind(key.type()),
                    Arrays.asList(cells))));
    return new WorkMatrix(all, heaps.stream().mapToLong(Heap::count).sum());
  }

  private static Cell cell(Heap heap, Instant now) {
    return new Cell(
        heap.age(),
        heap.count(),
        Times.span(Duration.between(heap.oldest(), now)),
        heap.currency() == null ? "" : Money.of(heap.amountMinor(), heap.currency()).toString());
  }
}
