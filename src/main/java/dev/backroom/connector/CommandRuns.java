package dev.backroom.connector;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Fetches the commands of all subscribed topics and runs them side by side, those of one business
 * key one after the other.
 *
 * <p>A topic is looked at when a commit made a command for it, when a command of it ended, when its
 * paused system may be probed, and in a slow sweep for what other nodes left.
 */
@Component
class CommandRuns {
  private static final Logger LOG = LoggerFactory.getLogger(CommandRuns.class);
  private static final long SWEEP_SECONDS = 5;
  private static final long SHUTDOWN_SECONDS = 30;

  private final EngineTasks tasks;
  private final CommandRun run;
  private final Circuits circuits;
  private final BusyCases busyCases;
  private final ConnectorSettings settings;
  private final Map<String, Topic> topics = new ConcurrentHashMap<>();
  private final Set<String> looking = ConcurrentHashMap.newKeySet();
  private final Set<String> starved = ConcurrentHashMap.newKeySet();
  private final Semaphore free;
  private final ExecutorService workers;
  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);

  CommandRuns(
      EngineTasks tasks,
      CommandRun run,
      Circuits circuits,
      BusyCases busyCases,
      ConnectorSettings settings) {
    this.tasks = tasks;
    this.run = run;
    this.circuits = circuits;
    this.busyCases = busyCases;
    this.settings = settings;
    this.free = new Semaphore(settings.workers());
    this.workers = Executors.newFixedThreadPool(settings.workers() + 1);
    timer.scheduleWithFixedDelay(this::sweep, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
  }

  void subscribe(Topic topic) {
    if (settings.enabled()) {
      topics.put(topic.name(), topic);
      wake(topic.name());
    }
  }

  void unsubscribe(Topic topic) {
    topics.remove(topic.name());
  }

  /** Looks for commands of this topic soon; many calls before that look are one. */
  void wake(String topic) {
    if (topics.containsKey(topic) && looking.add(topic)) {
      timer.execute(() -> look(topic));
    }
  }

  private void sweep() {
    topics.keySet().forEach(this::wake);
  }

  private void look(String name) {
    looking.remove(name);
    var topic = topics.get(name);
    if (topic == null) {
      return;
    }
    var room = topic.take(free.availablePermits());
    if (room == 0) {
      starved.add(name);
      return;
    }
    var permits = circuits.permits(topic.system(), room);
    if (permits == 0) {
      lookAgainWhenProbed(topic);
    }
    var fetched = permits == 0 ? List.<LockedExternalTask>of() : fetch(topic, permits);
    topic.giveBack(room - fetched.size());
    fetched.forEach(task -> start(topic, task));
    if (fetched.size() == permits && permits > 1) {
      wake(name);
    }
  }

  private List<LockedExternalTask> fetch(Topic topic, int permits) {
    try {
      var fetched = tasks.fetch(topic.name(), permits);
      if (fetched.isEmpty()) {
        circuits.notProbed(topic.system());
      }
      return fetched;
    } catch (RuntimeException failure) {
      LOG.warn("Cannot fetch commands of {}; the sweep tries again", topic.name(), failure);
      return List.of();
    }
  }

  private void lookAgainWhenProbed(Topic topic) {
    wakeIn(circuits.untilProbe(topic.system()), topic);
  }

  private void wakeIn(Duration pause, Topic topic) {
    if (timer.isShutdown()) {
      return;
    }
    timer.schedule(() -> wake(topic.name()), pause.toMillis() + 1, TimeUnit.MILLISECONDS);
  }

  /** A case that is busy gives its command back and gets it again when the other one has ended. */
  private void start(Topic topic, LockedExternalTask task) {
    if (busyCases.claim(task.getBusinessKey(), topic.name())) {
      free.acquireUninterruptibly();
      workers.execute(() -> work(topic, task));
      return;
    }
    topic.giveBack(1);
    release(task);
    if (!busyCases.isBusy(task.getBusinessKey())) {
      wake(topic.name());
    }
  }

  private void release(LockedExternalTask task) {
    try {
      tasks.release(task);
    } catch (RuntimeException failure) {
      LOG.info("Command {} is not given back: {}", task.getId(), failure.getMessage());
    }
  }

  private void work(Topic topic, LockedExternalTask task) {
    try {
      run.carryOut(topic, task).ifPresent(pause -> wakeIn(pause, topic));
    } catch (RuntimeException failure) {
      LOG.warn("Command {} stays locked and is fetched again later", task.getId(), failure);
    } finally {
      free.release();
      topic.giveBack(1);
      busyCases.free(task.getBusinessKey()).forEach(this::wake);
      wake(topic.name());
      starved.removeIf(
          waiting -> {
            wake(waiting);
            return true;
          });
    }
  }

  @PreDestroy
  void stop() throws InterruptedException {
    topics.clear();
    timer.shutdown();
    workers.shutdown();
    if (!workers.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
      LOG.warn("Some calls are still open; their answers will be looked up at the next start");
    }
  }
}
