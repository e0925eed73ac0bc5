package dev.backroom.console;

import dev.backroom.autonomy.CaseAutonomy;
import dev.backroom.console.CaseView.Version;
import dev.backroom.console.Timeline.Entry;
import dev.backroom.console.Timeline.Part;
import dev.backroom.decision.DecidedTables;
import dev.backroom.engine.CaseFilter;
import dev.backroom.engine.CaseRun;
import dev.backroom.engine.Diagram;
import dev.backroom.engine.Diagrams;
import dev.backroom.engine.FactOrigins;
import dev.backroom.engine.SentCommands;
import dev.backroom.intake.CaseEvents;
import dev.backroom.ledger.LedgerRecords;
import dev.backroom.notices.CaseNotices;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the modules know about a case. */
@Component
class CaseViews {
  /** What the head has in words of its own. */
  private static final Set<String> OF_THE_HEAD = Set.of("supplier", "cost-centre");

  private final CaseStories stories;
  private final LedgerRecords ledger;
  private final Diagrams diagrams;
  private final DecidedTables tables;
  private final RecordedDecisions recordedDecisions;
  private final FactOrigins origins;
  private final CaseRounds rounds;
  private final SentCommands commands;
  private final CaseEvents events;
  private final CaseAutonomy autonomy;
  private final CaseNotices notices;
  private final IntegrityWords integrity;
  private final CaseThings things;
  private final Clock clock;

  CaseViews(
      CaseStories stories,
      LedgerRecords ledger,
      Diagrams diagrams,
      DecidedTables tables,
      RecordedDecisions recordedDecisions,
      FactOrigins origins,
      CaseRounds rounds,
      SentCommands commands,
      CaseEvents events,
      CaseAutonomy autonomy,
      CaseNotices notices,
      IntegrityWords integrity,
      CaseThings things,
      Clock clock) {
    this.stories = stories;
    this.ledger = ledger;
    this.diagrams = diagrams;
    this.tables = tables;
    this.recordedDecisions = recordedDecisions;
    this.origins = origins;
    this.rounds = rounds;
    this.commands = commands;
    this.events = events;
    this.autonomy = autonomy;
    this.notices = notices;
    this.integrity = integrity;
    this.things = things;
    this.clock = clock;
  }

  /**
   * @param only the part of the timeline that is wanted; null for all of it
   */
  Optional<CaseView> find(String businessKey, CaseFilter filter, @Nullable Part only) {
    var records = records(businessKey);
    return stories.find(businessKey, filter, records).map(story -> view(story, records, only));
  }

  private List<KeptRecord> records(String businessKey) {
    return ledger.of(businessKey).stream().map(KeptRecord::of).toList();
  }

  private CaseView view(CaseStory story, List<KeptRecord> records, @Nullable Part only) {
    var key = story.description().summary().businessKey();
    var drawn = diagramsOf(story.runs());
    var names = new CaseStepNames(drawn.values().stream().flatMap(List::stream).toList());
    var sources = new InputSources(origins, names);
    var decided =
        story.fromLedger()
            ? recordedDecisions.of(records, instances(story.runs()), names)
            : tables.forCase(key).stream()
                .map(one -> DecisionWords.of(one, names, sources))
                .toList();
    return new CaseView(
        key,
        CaseHead.of(
            story.description(),
            story.known(),
            things.of(records, story.known().find(CaseNames.LOCATION_ID).orElse(""), OF_THE_HEAD),
            names,
            clock.instant()),
        story.fromLedger(),
        integrity.of(records),
        timeline(story, records, only, new RecordWords(names, labels(decided))),
        drawn(story.runs(), drawn, names, records),
        decided,
        rounds.of(key, story.known()),
        commands.ofCase(key),
        events.of(key),
        autonomy.of(key),
        notices.of(key),
        versions(story.runs(), decided));
  }

  private static Set<String> instances(List<CaseRun> runs) {
    return runs.stream().map(CaseRun::instanceId).collect(Collectors.toSet());
  }

  private List<Entry> timeline(
      CaseStory story, List<KeptRecord> records, @Nullable Part only, RecordWords words) {
    var open = story.description().summary().endedAt() == null;
    return new Timeline(words).of(records, only, open ? clock.instant() : null);
  }

  private static Map<String, String> labels(List<DecisionWords> decided) {
    return decided.stream()
        .flatMap(decision -> decision.labels().entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
  }

  private Map<String, List<Diagram>> diagramsOf(List<CaseRun> runs) {
    return runs.stream()
        .map(CaseRun::definitionId)
        .distinct()
        .collect(Collectors.toMap(id -> id, diagrams::of));
  }

  private static List<DrawnRun> drawn(
      List<CaseRun> runs,
      Map<String, List<Diagram>> drawn,
      CaseStepNames names,
      List<KeptRecord> records) {
    var taken = new TakenFlows(records);
    var doers = new Doers(records);
    return IntStream.range(0, runs.size())
        .mapToObj(
            place -> {
              var run = runs.get(place);
              var planes = drawn.getOrDefault(run.definitionId(), List.of());
              return DrawnRun.of(run, planes, taken, doers, names, "run-" + place);
            })
        .toList();
  }

  private static List<Version> versions(List<CaseRun> ran, List<DecisionWords> decided) {
    return Stream.concat(
            ran.stream()
                .map(
                    run ->
                        new Version(
                            "Process",
                            run.summary().title(),
                            "version " + run.summary().version(),
                            "/console/models/" + run.definitionId())),
            decided.stream()
                .map(
                    one ->
                        new Version(
                            "Table",
                            one.name(),
                            one.version(),
                            "/console/tables/" + one.definitionId())))
        .distinct()
        .toList();
  }
}
