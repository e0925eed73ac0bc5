package dev.backroom.console;

import dev.backroom.engine.CaseFilter;
import dev.backroom.engine.WaitTimes;
import dev.backroom.engine.WaitTimes.Waits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How long cases waited at a step in each of the last weeks.
 *
 * @param weeks the medians, the oldest first; empty where nothing ended its wait
 */
record WaitTrend(
    String process,
    String title,
    String activityId,
    String step,
    String kind,
    String median,
    long count,
    List<String> weeks,
    String tendency) {
  private static final int WEEKS = 4;
  private static final int SHOWN = 10;
  private static final Duration WEEK = Duration.ofDays(7);

  /**
   * @param asBeforePercent by how much a week may differ from the one before and count as the same
   */
  static List<WaitTrend> latest(
      WaitTimes times, CaseFilter visible, Instant now, int asBeforePercent) {
    return times.longest(now.minus(WEEK.multipliedBy(WEEKS)), now, visible, SHOWN).stream()
        .map(waits -> of(waits, times, visible, now, asBeforePercent))
        .toList();
  }

  private static WaitTrend of(
      Waits all, WaitTimes times, CaseFilter visible, Instant now, int asBeforePercent) {
    var weeks =
        IntStream.rangeClosed(1, WEEKS)
            .mapToObj(
                number -> {
                  var begin = now.minus(WEEK.multipliedBy((long) WEEKS + 1 - number));
                  return times.of(
                      all.process(), all.activityId(), begin, begin.plus(WEEK), visible);
                })
            .toList();
    var passed = weeks.stream().filter(week -> week != null).map(Waits::median).toList();
    return new WaitTrend(
        all.process(),
        all.title(),
        all.activityId(),
        all.name(),
        StepWords.kind(all.type()),
        Times.span(all.median()),
        all.count(),
        weeks.stream().map(week -> week == null ? "" : Times.span(week.median())).toList(),
        tendency(passed, asBeforePercent));
  }

  static String tendency(List<Duration> passed, int asBeforePercent) {
    if (passed.size() < 2) {
      return "";
    }
    var before = passed.get(passed.size() - 2).toMillis();
    var last = passed.get(passed.size() - 1).toMillis();
    if (Math.abs(last - before) * 100 <= before * asBeforePercent) {
      return "as before";
    }
    return last > before ? "longer" : "shorter";
  }
}
