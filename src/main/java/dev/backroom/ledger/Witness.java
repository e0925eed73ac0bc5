package dev.backroom.ledger;

import static dev.backroom.ledger.Finding.Kind.CUT_OFF;
import static dev.backroom.ledger.Finding.Kind.FORGED;
import static dev.backroom.ledger.Finding.Kind.RECOMPUTED;

import dev.backroom.ledger.Finding.What;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The signed heads that were kept outside the database, compared with the chain as it is now.
 *
 * <p>Each covers all before it. So the signatures that matter are those of heads that contradict
 * the chain, and the last of those that agree; the others prove nothing more.
 */
final class Witness {
  private record Line(long number, Checkpoint checkpoint) {}

  private final PublicKey key;
  private final List<Long> unreadable = new ArrayList<>();
  private final NavigableMap<Long, List<Line>> open = new TreeMap<>();
  private final NavigableMap<Long, Line> agreeing = new TreeMap<>();
  private final NavigableMap<Long, List<Line>> contradicting = new TreeMap<>();

  private Witness(PublicKey key) {
    this.key = key;
  }

  /** Without a file nothing was ever delivered. */
  static Witness read(Path file, PublicKey key) {
    var witness = new Witness(key);
    if (Files.exists(file)) {
      try (var lines = Files.newBufferedReader(file)) {
        var number = 0L;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
          witness.add(++number, line);
        }
      } catch (IOException cause) {
        throw new UnreadableLedger("The signed heads cannot be read from " + file, cause);
      }
    }
    return witness;
  }

  private void add(long number, String line) {
    if (!line.isBlank()) {
      Checkpoint.parse(line)
          .ifPresentOrElse(
              checkpoint ->
                  open.computeIfAbsent(checkpoint.count(), count -> new ArrayList<>(1))
                      .add(new Line(number, checkpoint)),
              () -> unreadable.add(number));
    }
  }

  /** A seal that follows the one before it, or the end of a batch whose seals were dropped. */
  void take(long position, Hash hash) {
    var lines = open.remove(position);
    if (lines != null) {
      var head = hash.toString();
      for (var line : lines) {
        if (line.checkpoint().head().equals(head)) {
          agreeing.put(position, line);
        } else {
          contradicting.computeIfAbsent(position, count -> new ArrayList<>(1)).add(line);
        }
      }
    }
  }

  /**
   * @param last the last position of the chain
   * @return the highest position at which a signed head agrees
   */
  long end(long last, Findings findings) {
    unreadable.forEach(line -> forged(line, findings));
    cutOff(last, findings);
    var witnessed = lastThatAgrees(findings);
    recomputed(findings);
    return witnessed;
  }

  private void cutOff(long last, Findings findings) {
    for (var lines : open.tailMap(last, false).descendingMap().values()) {
      for (var line : lines) {
        if (isSigned(line, findings)) {
          findings.add(
              Finding.range(
                  CUT_OFF,
                  What.CHECKPOINT,
                  last + 1,
                  line.checkpoint().count(),
                  "at %s there were %d sealed entries, now there are %d"
                      .formatted(line.checkpoint().at(), line.checkpoint().count(), last)));
          return;
        }
      }
    }
  }

  private long lastThatAgrees(Findings findings) {
    for (var line : agreeing.descendingMap().values()) {
      if (isSigned(line, findings)) {
        return line.checkpoint().count();
      }
    }
    return 0;
  }

  /** Only the first contradiction: all after it contradict as well. */
  private void recomputed(Findings findings) {
    for (var lines : contradicting.values()) {
      for (var line : lines) {
        if (isSigned(line, findings)) {
          var count = line.checkpoint().count();
          var before = agreeing.lowerKey(count);
          findings.add(
              Finding.range(
                  RECOMPUTED,
                  What.CHECKPOINT,
                  before == null ? 1 : before + 1,
                  count,
                  "the head that was signed at %s is another one: something in this range was changed and the chain made anew, or an old copy was restored and gone on with"
                      .formatted(line.checkpoint().at())));
          return;
        }
      }
    }
  }

  private boolean isSigned(Line line, Findings findings) {
    var signed = line.checkpoint().isSignedBy(key);
    if (!signed) {
      forged(line.number(), findings);
    }
    return signed;
  }

  private static void forged(long line, Findings findings) {
    findings.add(
        new Finding(
            FORGED,
            What.CHECKPOINT,
            null,
            null,
            null,
            "line %d of the signed heads was not signed by us".formatted(line)));
  }
}
