package dev.backroom.console;

import dev.backroom.console.DiagramMarks.Passed;
import dev.backroom.engine.CaseRun;
import dev.backroom.engine.CaseRun.Passage;
import dev.backroom.engine.Diagram;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One process instance with its pictures.
 *
 * @param exact whether the flows it took are on record
 * @param steps what was passed, in order
 */
record DrawnRun(CaseRun run, boolean exact, List<String> pictures, List<Step> steps) {

  /**
   * @param now whether it stands there
   */
  record Step(String name, int times, String last, @Nullable String by, boolean now) {}

  static DrawnRun of(
      CaseRun run,
      List<Diagram> planes,
      TakenFlows taken,
      Doers doers,
      CaseStepNames names,
      String id) {
    var marks =
        new DiagramMarks(
            taken.of(run.instanceId()), passed(run, doers), run.here(), run.incidents());
    return new DrawnRun(
        run,
        taken.areKnownOf(run.instanceId()),
        IntStream.range(0, planes.size())
            .mapToObj(place -> new DiagramPicture(planes.get(place), marks).draw(id + "-" + place))
            .toList(),
        steps(run, doers, names));
  }

  private static Map<String, Passed> passed(CaseRun run, Doers doers) {
    var passed = new LinkedHashMap<String, Passed>();
    run.passages()
        .entrySet()
        .forEach(
            passage ->
                passed.put(
                    passage.getKey(),
                    new Passed(
                        passage.getValue().times(),
                        passage.getValue().last(),
                        by(run, doers, passage))));
    return passed;
  }

  private static List<Step> steps(CaseRun run, Doers doers, CaseStepNames names) {
    return run.passages().entrySet().stream()
        .filter(passage -> !names.of(passage.getKey()).equals(passage.getKey()))
        .sorted(Comparator.comparing(passage -> passage.getValue().last()))
        .map(
            passage ->
                new Step(
                    names.of(passage.getKey()),
                    passage.getValue().times(),
                    Times.full(passage.getValue().last()),
                    by(run, doers, passage),
                    run.here().contains(passage.getKey())))
        .toList();
  }

  private static @Nullable String by(CaseRun run, Doers doers, Map.Entry<String, Passage> passage) {
    var done = doers.of(run.instanceId(), passage.getKey());
    return done == null ? passage.getValue().by() : done;
  }
}
