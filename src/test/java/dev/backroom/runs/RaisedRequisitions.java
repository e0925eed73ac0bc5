package dev.backroom.runs;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/**
 * Small requisitions, each of its own requester, so that no rule about split orders asks for a
 * signature.
 *
 * @param run tells the business numbers of one run from those of another
 * @param payers how many cost centres pay in turn: the orders of one wait for each other's budget
 */
public record RaisedRequisitions(String run, int payers) {
  public static final long QUANTITY = 24;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

  public String key(int number) {
    return prefix() + "%06d".formatted(number);
  }

  public String costCentre(int number) {
    return "CC-" + (100 + number % payers);
  }

  /** With which all business numbers of the run begin. */
  public String prefix() {
    return "PO-" + run + "-";
  }

  /** A sender repeats what was not answered; the inbox makes that harmless. */
  public void raise(RunningBackroom backroom, int from, int to) {
    IntStream.range(from, to)
        .forEach(
            number ->
                Awaitility.await()
                    .atMost(LONGEST_WAIT)
                    .pollDelay(Duration.ZERO)
                    .ignoreException(UncheckedIOException.class)
                    .until(() -> backroom.post(event(number)) / 100 == 2));
  }

  public Map<String, Object> event(int number) {
    return Map.of(
        "specversion",
        "1.0",
        "id",
        key(number),
        "source",
        "/run",
        "type",
        "purchase-requisition.raised",
        "subject",
        key(number),
        "data",
        Map.of(
            "requester", "planner-" + run + "-" + number,
            "locationId", "s001",
            "category", "grocery",
            "costCentre", costCentre(number),
            "needBy", "2035-12-31",
            "reason", "Shelf is empty",
            "lines", List.of(Map.of("lineNo", 1, "sku", "SKU-0001", "quantity", QUANTITY))));
  }
}
