package dev.backroom.ledger;

import dev.backroom.ledger.ExportManifest.Head;
import dev.backroom.ledger.ExportManifest.Listed;
import dev.backroom.ledger.ExportManifest.Period;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** The events of a period as a ZIP: the log, and a manifest that is signed by the ledger's key. */
@Component
public class PeriodExport {
  private final EventLog log;
  private final EventLogFiles files;
  private final SealTable seals;
  private final LedgerKey key;
  private final SealingClock clock;

  PeriodExport(
      EventLog log, EventLogFiles files, SealTable seals, LedgerKey key, SealingClock clock) {
    this.log = log;
    this.files = files;
    this.seals = seals;
    this.key = key;
    this.clock = clock;
  }

  /**
   * @param until the last day that is in it
   * @param to stays open
   */
  public void write(LogFormat format, LocalDate from, LocalDate until, OutputStream to)
      throws IOException {
    var period = log.period(begin(from), begin(until.plusDays(1)));
    var head = seals.last().map(last -> new Head(last.lastPosition(), last.head().toString()));
    var zip = new ZipOutputStream(to);
    var name = "backroom-%s-%s.%s".formatted(from, until, format.ending());
    zip.putNextEntry(new ZipEntry(name));
    var digest = new DigestedStream(zip);
    var counts = files.write(format, period, digest);
    zip.closeEntry();
    var manifest =
        new ExportManifest(
                ExportManifest.KIND,
                clock.instant().toString(),
                Objects.requireNonNullElse(
                    PeriodExport.class.getPackage().getImplementationVersion(), "unreleased"),
                new Period(from.toString(), until.toString()),
                head.orElse(null),
                period.upTo(),
                key.publicKey().isPresent()
                    ? ExportManifest.SIGNATURE_FILE
                    : ExportManifest.NOT_SIGNED,
                List.of(
                    new Listed(
                        name,
                        format.name(),
                        digest.size(),
                        digest.sha256(),
                        counts.events(),
                        counts.cases(),
                        counts.objects())))
            .text();
    add(zip, ExportManifest.FILE, manifest);
    var signature = key.sign(manifest);
    if (signature.isPresent()) {
      add(
          zip,
          ExportManifest.SIGNATURE_FILE,
          Base64.getEncoder().encodeToString(signature.get()).getBytes(StandardCharsets.US_ASCII));
    }
    zip.finish();
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
