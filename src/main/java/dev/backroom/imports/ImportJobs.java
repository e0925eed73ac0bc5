package dev.backroom.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backroom.intake.IncomingEvent;
import dev.backroom.intake.Intake;
import dev.backroom.intake.Receipt;
import dev.backroom.shared.BusinessKey;
import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Imports that people started in this server, one after the other. A restart forgets them, not what
 * they raised; a repeat of the file raises the rest.
 */
@Component
public class ImportJobs {
  private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);

  private final Intake intake;
  private final ObjectMapper json;
  private final Clock clock;
  private final Map<UUID, ImportJob> jobs = Collections.synchronizedMap(new LatestJobs());
  private final ExecutorService worker = Executors.newSingleThreadExecutor();

  /** Whoever asks for the progress of an older one is told that it is not known. */
  private static final class LatestJobs extends LinkedHashMap<UUID, ImportJob> {
    private static final int KEPT = 100;

    @Override
    protected boolean removeEldestEntry(Map.Entry<UUID, ImportJob> eldest) {
      return size() > KEPT;
    }
  }

  ImportJobs(Intake intake, ObjectMapper json, Clock clock) {
    this.intake = intake;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Raises the requisitions of a file as of now, in the name of the person who asks.
   *
   * @return what to ask for the progress with
   */
  public UUID start(String file, Mapping mapping, Reading reading, String person) {
    var id = UUID.randomUUID();
    var job = new ImportJob(file, person);
    jobs.put(id, job);
    worker.execute(() -> run(job, mapping, reading));
    return id;
  }

  /** Only the person who started it sees it. */
  public Optional<ImportJob> find(UUID id, String person) {
    return Optional.ofNullable(jobs.get(id)).filter(job -> job.person().equals(person));
  }

  private void run(ImportJob job, Mapping mapping, Reading reading) {
    try {
      var report =
          RequisitionImport.into(events -> accept(events, mapping.source()), job.person())
              .run(job.file(), reading, clock.instant(), job::reached);
      job.finish(report);
    } catch (RuntimeException failure) {
      LOG.error("The import of {} by {} stopped", job.file(), job.person(), failure);
      job.fail(String.valueOf(failure.getMessage()));
    }
  }

  private List<String> accept(List<ImportEvent> events, String source) {
    return intake.acceptAll(events.stream().map(event -> incoming(event, source)).toList()).stream()
        .map(Receipt::outcome)
        .map(Enum::name)
        .toList();
  }

  private IncomingEvent incoming(ImportEvent event, String source) {
    return new IncomingEvent(
        event.id(),
        URI.create(source),
        event.type(),
        new BusinessKey(event.order().number()),
        event.at(),
        json.valueToTree(event.payload()));
  }

  @PreDestroy
  void stop() {
    worker.shutdownNow();
  }
}
