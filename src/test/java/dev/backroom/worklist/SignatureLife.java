package dev.backroom.worklist;

import static dev.backroom.worklist.ApprovalDriver.ORDER;

import dev.backroom.engine.EngineClock;
import dev.backroom.engine.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** Plays all who have to do with a signature, in an order that luck decides, and keeps a diary. */
final class SignatureLife {
  static final List<String> PEOPLE =
      List.of(
          "buyer",
          "buyer2",
          "category-manager",
          "finance-controller",
          "finance-controller2",
          "merchandising-director",
          "marketing",
          "ecommerce",
          "planner");

  private static final List<Duration> STEPS =
      List.of(
          Duration.ofMinutes(10),
          Duration.ofHours(3),
          Duration.ofHours(5),
          Duration.ofHours(26),
          Duration.ofHours(80));

  private final Map<SignatureDeed, Integer> done = new EnumMap<>(SignatureDeed.class);
  private final List<String> diary = new ArrayList<>();
  private final Map<String, String> activities = new HashMap<>();
  private final ApprovalDriver approvals;
  private final TaskService tasks;
  private final ManagementService jobs;
  private final OpenRequests requests;
  private final Deputies deputies;
  private final EngineClock clock;
  private Random luck = new Random();
  private @Nullable DeputyTurns turns;

  SignatureLife(
      ApprovalDriver approvals,
      TaskService tasks,
      ManagementService jobs,
      OpenRequests requests,
      Deputies deputies,
      EngineClock clock) {
    this.approvals = approvals;
    this.tasks = tasks;
    this.jobs = jobs;
    this.requests = requests;
    this.deputies = deputies;
    this.clock = clock;
  }

  /**
   * @param turns that have not looked yet: the last life's clock went further than this one's
   */
  void begin(long seed, DeputyTurns turns) {
    luck = new Random(seed);
    this.turns = turns;
    diary.clear();
    diary.add("seed " + seed);
  }

  /** How often each was done, attempts that were refused not counted. */
  Map<SignatureDeed, Integer> done() {
    return done;
  }

  String diary() {
    return String.join("\n  ", diary);
  }

  void goOn() {
    var deed = pick(SignatureDeed.LOTS);
    switch (deed) {
      case TIME_PASSES -> pass();
      case ONE_JOB_RUNS -> dueJobs().stream().findAny().ifPresent(job -> runOne());
      case ALL_JOBS_RUN -> runAll();
      case APPROVE, REJECT, RETURN, ASK -> decide(deed);
      case FORWARD -> forward();
      case ANSWER -> answer();
      case CLAIM, UNCLAIM -> claim(deed);
      case SET_DEPUTY -> setDeputy();
      case END_DEPUTY -> endDeputy();
    }
  }

  /** Whoever can signs whatever is open, until nothing is. */
  void approveAll() {
    for (var person : PEOPLE) {
      answer();
      runAll();
      for (var task : approvals.signatures()) {
        complete(SignatureDeed.APPROVE, person, task, Map.of("decision", "APPROVE"));
      }
      runAll();
    }
  }

  void endDeputies() {
    PEOPLE.forEach(
        person ->
            deputies.involving(person).stream()
                .filter(deputyship -> deputyship.isOpenAt(clock.instant()))
                .forEach(deputyship -> deputies.end(deputyship.id(), deputyship.holder())));
  }

  void runAll() {
    while (!dueJobs().isEmpty()) {
      runOne();
    }
    count(SignatureDeed.ALL_JOBS_RUN);
  }

  private void pass() {
    var step = pick(STEPS);
    clock.advance(step);
    Objects.requireNonNull(turns).take();
    diary.add("%s later it is %s".formatted(step, clock.instant()));
    count(SignatureDeed.TIME_PASSES);
  }

  private void runOne() {
    var job = pick(dueJobs());
    diary.add("the job of %s runs".formatted(activity(job)));
    jobs.executeJob(job.getId());
    count(SignatureDeed.ONE_JOB_RUNS);
  }

  private List<Job> dueJobs() {
    return jobs.createJobQuery().executable().list().stream()
        .sorted(Comparator.comparing(this::activity))
        .toList();
  }

  private String activity(Job job) {
    return activities.computeIfAbsent(
        job.getJobDefinitionId(),
        id -> jobs.createJobDefinitionQuery().jobDefinitionId(id).singleResult().getActivityId());
  }

  private void decide(SignatureDeed decision) {
    signature()
        .ifPresent(
            task ->
                complete(
                    decision,
                    somebodyFor(task),
                    task,
                    Map.of("decision", decision.name(), "comment", "seen")));
  }

  private void forward() {
    signature()
        .ifPresent(
            task ->
                complete(
                    SignatureDeed.FORWARD,
                    somebodyFor(task),
                    task,
                    Map.of(
                        "decision", "FORWARD",
                        "forwardTo", somebodyFor(task),
                        "comment", "yours")));
  }

  private void answer() {
    tasks
        .createTaskQuery()
        .taskDefinitionKey(Signature.ANSWER_TASK)
        .processInstanceBusinessKey(ORDER)
        .list()
        .forEach(task -> complete(SignatureDeed.ANSWER, "planner", task, Map.of("answer", "Yes")));
  }

  private void claim(SignatureDeed deed) {
    signature()
        .ifPresent(
            task -> {
              var person = somebodyFor(task);
              attempt(
                  deed,
                  person,
                  deed + " of " + task.getId(),
                  () ->
                      approvals.as(
                          person,
                          () ->
                              tasks.claim(
                                  task.getId(), deed == SignatureDeed.CLAIM ? person : null)));
            });
  }

  private void setDeputy() {
    var holder = signature().map(this::somebodyFor).orElseGet(() -> pick(PEOPLE));
    var wanted =
        new WantedDeputy(
            null,
            pick(PEOPLE),
            luck.nextBoolean() ? null : clock.instant().plus(pick(STEPS)),
            clock.instant().plus(pick(STEPS)).plus(pick(STEPS)),
            null,
            null);
    attempt(
        SignatureDeed.SET_DEPUTY, holder, wanted.toString(), () -> deputies.set(wanted, holder));
  }

  private void endDeputy() {
    var open =
        PEOPLE.stream()
            .flatMap(person -> deputies.involving(person).stream())
            .filter(deputyship -> deputyship.isOpenAt(clock.instant()))
            .toList();
    if (!open.isEmpty()) {
      var deputyship = pick(open);
      attempt(
          SignatureDeed.END_DEPUTY,
          deputyship.holder(),
          "who was " + deputyship.deputy(),
          () -> deputies.end(deputyship.id(), deputyship.holder()));
    }
  }

  private void complete(SignatureDeed deed, String person, Task task, Map<String, Object> fields) {
    attempt(
        deed,
        person,
        "%s of %s".formatted(fields, task.getId()),
        () -> approvals.as(person, () -> tasks.complete(task.getId(), fields)));
  }

  private void attempt(SignatureDeed deed, String person, String what, Runnable action) {
    try {
      action.run();
      diary.add("%s: %s %s".formatted(person, deed, what));
      count(deed);
    } catch (AuthorizationException | TaskAlreadyClaimedException refused) {
      diary.add("%s: %s %s, is not his".formatted(person, deed, what));
    } catch (ProcessEngineException | Refused failure) {
      var refused = Refused.in(failure).orElseThrow(() -> failure);
      diary.add("%s: %s %s, refused: %s".formatted(person, deed, what, refused.reason()));
    }
  }

  private Optional<Task> signature() {
    var open =
        approvals.signatures().stream()
            .sorted(Comparator.comparing(task -> tasks.getVariable(task.getId(), "askedRole") + ""))
            .toList();
    return open.isEmpty() ? Optional.empty() : Optional.of(pick(open));
  }

  /** Mostly somebody who sees the task; those who do not try, too. */
  private String somebodyFor(Task task) {
    var asked = PEOPLE.stream().filter(person -> sees(person, task)).toList();
    return asked.isEmpty() || luck.nextInt(4) == 0 ? pick(PEOPLE) : pick(asked);
  }

  private boolean sees(String person, Task task) {
    return requests.of(person, SignatureFilter.ALL, Integer.MAX_VALUE).stream()
        .anyMatch(open -> open.taskId().equals(task.getId()));
  }

  private void count(SignatureDeed deed) {
    done.merge(deed, 1, Integer::sum);
  }

  private <T> T pick(List<T> choices) {
    return choices.get(luck.nextInt(choices.size()));
  }
}
