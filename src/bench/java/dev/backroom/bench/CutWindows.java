package dev.backroom.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Loses every answer of the system behind a fault proxy for a moment, again and again. */
final class CutWindows implements AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(8);
  private static final Duration LENGTH = Duration.ofMillis(250);

  private final HttpClient http = HttpClient.newHttpClient();
  private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor();
  private final AtomicInteger windows = new AtomicInteger();
  private final URI control;

  private CutWindows(URI control) {
    this.control = control;
  }

  static CutWindows start(URI control) {
    var cuts = new CutWindows(control);
    cuts.set(FaultProxy.PASS);
    cuts.schedule.scheduleAtFixedRate(
        cuts::open, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    return cuts;
  }

  int count() {
    return windows.get();
  }

  private void open() {
    set(FaultProxy.CUT);
    windows.incrementAndGet();
    schedule.schedule(() -> set(FaultProxy.PASS), LENGTH.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void set(String mode) {
    try {
      http.send(
          HttpRequest.newBuilder(control).POST(BodyPublishers.ofString(mode)).build(),
          BodyHandlers.discarding());
    } catch (IOException cause) {
      throw new UncheckedIOException("The fault proxy is not at " + control, cause);
    } catch (InterruptedException cause) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    schedule.shutdownNow();
    set(FaultProxy.PASS);
  }
}
