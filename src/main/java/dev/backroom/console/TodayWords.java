package dev.backroom.console;

import dev.backroom.decision.DecidedTable;
import dev.backroom.decision.DecidedTable.Verdict;
import java.util.stream.Collectors;

/** Says whether today's table would decide a case as it was decided. */
final class TodayWords {

  private TodayWords() {}

  static boolean isOther(DecidedTable decided) {
    return decided.today().verdict() == Verdict.OTHER
        || decided.today().verdict() == Verdict.NO_ANSWER;
  }

  static String of(DecidedTable decided) {
    var today = decided.today();
    var live = "version " + today.version();
    return switch (today.verdict()) {
      case STILL_LIVE -> "This version is the live one: it would decide the same today.";
      case SAME -> "Live now is %s: it would decide the same today.".formatted(live);
      case OTHER ->
          "Live now is %s: it would decide otherwise today: %s.".formatted(live, answers(decided));
      case NO_ANSWER -> "Live now is %s: it has no rule for these inputs.".formatted(live);
      case NOT_REPEATABLE ->
          "Live now is %s. Whether it would decide the same cannot be told: the inputs on record"
                  .formatted(live)
              + " do not lead the old version to its answer either.";
      case GONE ->
          today.version() == 0
              ? "This table is not live any more."
              : "The version that decided is not deployed any more; live now is %s."
                  .formatted(live);
    };
  }

  private static String answers(DecidedTable decided) {
    return decided.today().answers().entrySet().stream()
        .map(answer -> answer.getKey() + " " + String.join(", ", answer.getValue()))
        .collect(Collectors.joining("; "));
  }
}
