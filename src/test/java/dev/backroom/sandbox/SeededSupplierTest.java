package dev.backroom.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeededSupplierTest extends SandboxOverHttp {
  private static final int ORDERS = 1_000;
  private static final Line SMALLEST = new Line(1, "SKU-0001", 1, 1);

  @ParameterizedTest
  @ValueSource(longs = {1, 2026})
  void drawsEveryBehaviourAboutAsOftenAsItSays(long seed) {
    var often =
        outcomes(seed).values().stream()
            .collect(Collectors.groupingBy(SeededSupplierTest::kind, Collectors.counting()));

    assertThat(often.keySet())
        .containsExactlyInAnyOrder("accept", "change", "reject", "ship short", "ship late");
    assertThat(often.get("accept")).isBetween(650L, 750L);
    assertThat(often.get("change")).isBetween(65L, 135L);
    assertThat(often.get("reject")).isBetween(25L, 75L);
    assertThat(often.get("ship short")).isBetween(50L, 110L);
    assertThat(often.get("ship late")).isBetween(40L, 100L);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2026})
  void changesSomethingWhateverTheOrder(long seed) {
    var changes =
        outcomes(seed).values().stream()
            .filter(outcome -> outcome.answer() == SupplierBehaviour.Answer.CHANGE)
            .toList();

    assertThat(changes)
        .allMatch(
            change -> !change.confirmed(SMALLEST).equals(SMALLEST) || change.promisedLaterBy() > 0)
        .anyMatch(change -> change.confirmed(SMALLEST).quantity() < SMALLEST.quantity())
        .anyMatch(change -> change.confirmed(SMALLEST).unitPriceMinor() > 1)
        .anyMatch(change -> change.promisedLaterBy() > 0);
  }

  @Test
  void anotherSeedIsOtherLuck() {
    assertThat(outcomes(1)).isEqualTo(outcomes(1)).isNotEqualTo(outcomes(2026));
  }

  @Test
  void neighbouringOrdersHaveNothingInCommon() {
    var kinds = outcomes(1).values().stream().map(SeededSupplierTest::kind).toList();
    var alike =
        IntStream.range(1, ORDERS)
            .filter(at -> kinds.get(at).equals(kinds.get(at - 1)))
            .filter(at -> !kinds.get(at).equals("accept"))
            .count();

    assertThat(alike).as("expected are 24 of 1,000").isBetween(10L, 45L);
  }

  @Test
  void doesTheSameInWhateverOrderTheOrdersCome() {
    fix(Map.of("answer", "SEEDED", "seed", 2026));
    var references = IntStream.range(0, 30).mapToObj("PO-SEEDED-%02d"::formatted).toList();

    var forwards = answersTo(references);
    begin();
    fix(Map.of("answer", "SEEDED", "seed", 2026));
    var backwards = answersTo(references.stream().sorted((a, b) -> b.compareTo(a)).toList());
    begin();
    fix(Map.of("answer", "SEEDED", "seed", 1));

    assertThat(backwards).isEqualTo(forwards);
    assertThat(answersTo(references)).isNotEqualTo(forwards);
  }

  /** What suppliers and warehouse say in ten years, without what differs by the clock. */
  private Map<String, String> answersTo(List<String> references) {
    references.forEach(this::send);
    clock.advance(Duration.ofDays(3_650));
    var answers = new TreeMap<String, String>();
    for (var mailbox : List.of("supplier", "warehouse")) {
      for (var message : get("/sandbox/" + mailbox + "/messages?limit=1000")) {
        var body = message.path("body");
        answers.put(
            body.path("reference").asText() + " " + message.path("kind").asText(),
            body.path("answer").asText() + body.path("promisedDate").asText() + body.path("lines"));
      }
    }
    clock.advance(Duration.ofDays(-3_650));
    return answers;
  }

  private static Map<String, Outcome> outcomes(long seed) {
    return IntStream.range(0, ORDERS)
        .mapToObj("PO-2026-%06d"::formatted)
        .collect(
            Collectors.toMap(
                reference -> reference,
                reference -> new SeededLuck(seed, reference).draw(),
                (one, other) -> one,
                TreeMap::new));
  }

  private static String kind(Outcome outcome) {
    return switch (outcome.answer()) {
      case CHANGE -> "change";
      case REJECT -> "reject";
      case ACCEPT ->
          outcome.lateDays() > 0
              ? "ship late"
              : outcome.shipPercent() < 100 ? "ship short" : "accept";
      default -> "something else";
    };
  }
}
