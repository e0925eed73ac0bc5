package dev.backroom.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Raises the requisitions of a file as of now; what was delivered long ago is left alone. */
public final class RequisitionImport {
  private static final int AT_ONCE = 100;

  /** What the inbox says of an event that came before with other content. */
  private static final String CONFLICTING = "CONFLICTING";

  private static final String REPEATED = "REPEATED";

  private final Function<List<ImportEvent>, List<String>> inbox;
  private final Optional<String> requester;
  private final List<String> conflicts = new ArrayList<>();
  private int repeated;

  private RequisitionImport(
      Function<List<ImportEvent>, List<String>> inbox, Optional<String> requester) {
    this.inbox = inbox;
    this.requester = requester;
  }

  /** Through the public address, logged in as this user. */
  public static RequisitionImport over(BackroomServer server, String user, String source) {
    return new RequisitionImport(
        events ->
            outcomes(
                server.postEvents(
                    user, events.stream().map(event -> event.cloudEvent(source)).toList())),
        Optional.empty());
  }

  /**
   * @param inbox takes all or none, and says of each what became of it
   * @param requester who asks, whatever the file says: nobody asks in another's name
   */
  static RequisitionImport into(Function<List<ImportEvent>, List<String>> inbox, String requester) {
    return new RequisitionImport(inbox, Optional.of(requester));
  }

  /** Reads only: what would be imported, and what refused. */
  public static ImportReport check(String file, Reading reading) {
    return new Reporting(file, reading).report(RunResult.raised(0, List.of()), 0);
  }

  public ImportReport run(String file, Reading reading, Instant now, Progress progress) {
    var begun = System.nanoTime();
    var orders = reading.orders();
    for (var from = 0; from < orders.size(); from += AT_ONCE) {
      var to = Math.min(from + AT_ONCE, orders.size());
      raise(
          orders.subList(from, to).stream()
              .map(
                  order -> ImportEvent.requisition(order, requester.orElse(order.requester()), now))
              .toList());
      progress.reached(to, orders.size(), now);
    }
    return new Reporting(file, reading)
        .report(RunResult.raised(repeated, conflicts), (System.nanoTime() - begun) / 1_000_000_000);
  }

  /** One that conflicts keeps its whole batch out: the others are handed in again. */
  private void raise(List<ImportEvent> events) {
    var outcomes = inbox.apply(events);
    var others = new ArrayList<ImportEvent>();
    for (int at = 0; at < events.size(); at++) {
      if (outcomes.get(at).equals(CONFLICTING)) {
        conflicts.add(events.get(at).order().number() + ": was raised before with other content");
      } else {
        others.add(events.get(at));
      }
    }
    if (others.size() < events.size() && !others.isEmpty()) {
      raise(others);
    } else {
      repeated += (int) outcomes.stream().filter(REPEATED::equals).count();
    }
  }

  private static List<String> outcomes(JsonNode receipts) {
    return StreamSupport.stream(receipts.spliterator(), false)
        .map(receipt -> receipt.path("outcome").asText())
        .toList();
  }
}
