package dev.backroom.connector;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Extends the lock of a command while its call runs, and only then. */
@Component
class HeldLocks {
  private static final Logger LOG = LoggerFactory.getLogger(HeldLocks.class);

  private final EngineTasks tasks;
  private final ConnectorSettings settings;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  HeldLocks(EngineTasks tasks, ConnectorSettings settings) {
    this.tasks = tasks;
    this.settings = settings;
  }

  /** A lock that is extended until it is closed. */
  interface HeldLock extends AutoCloseable {
    @Override
    void close();
  }

  HeldLock hold(LockedExternalTask task) {
    var half = settings.lock().toMillis() / 2;
    var extension =
        timer.scheduleAtFixedRate(() -> extend(task), half, half, TimeUnit.MILLISECONDS);
    return () -> extension.cancel(false);
  }

  private void extend(LockedExternalTask task) {
    try {
      tasks.extendLock(task);
    } catch (ProcessEngineException failure) {
      LOG.info("The lock of command {} is not extended: {}", task.getId(), failure.getMessage());
    }
  }

  @PreDestroy
  void stop() {
    timer.shutdownNow();
  }
}
