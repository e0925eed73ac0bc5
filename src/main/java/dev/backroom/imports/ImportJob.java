package dev.backroom.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One import that somebody started and looks at. */
public final class ImportJob {
  private final String file;
  private final String person;
  private volatile int done;
  private volatile int all;
  private volatile @Nullable ImportReport report;
  private volatile @Nullable String failure;

  ImportJob(String file, String person) {
    this.file = file;
    this.person = person;
  }

  void reached(int reached, int of, Instant clock) {
    done = reached;
    all = of;
  }

  void finish(ImportReport result) {
    report = result;
  }

  void fail(String reason) {
    failure = reason;
  }

  public String file() {
    return file;
  }

  public String person() {
    return person;
  }

  public int done() {
    return done;
  }

  public int all() {
    return all;
  }

  public boolean isRunning() {
    return report == null && failure == null;
  }

  /** Null while it runs, or when it failed. */
  public @Nullable ImportReport report() {
    return report;
  }

  /** Why it stopped; null when it did not. */
  public @Nullable String failure() {
    return failure;
  }
}
