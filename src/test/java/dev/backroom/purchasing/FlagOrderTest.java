package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.engine.TableEvaluation;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.junit.jupiter.api.Test;

/** From the flags to the route, through the tables as they lie in their folders. */
class FlagOrderTest {
  private static final List<String> ROUTES =
      List.of("AUTO", "BUYER", "CATEGORY_MANAGER", "FINANCE_CONTROLLER", "DIRECTOR");
  private static final List<Long> LIMITS = List.of(50_000L, 500_000L, 2_500_000L, 10_000_000L);

  /** What is usual comes more often, so that orders with few flags come, too. */
  private static final Map<String, List<Object>> FACTS =
      Map.ofEntries(
          Map.entry("contractExcessBasisPoints", List.of(0L, 0L, 0L, 201L)),
          Map.entry("priceMoveBasisPoints", List.of(0L, 0L, -501L, 501L)),
          Map.entry("supplierStatus", List.of("APPROVED", "APPROVED", "APPROVED", "NEW")),
          Map.entry("ordersBefore", List.of(0L, 9L)),
          Map.entry("bankVerified", List.of(true, true, true, true, true, false)),
          Map.entry("supplierGrade", List.of("A", "B", "C", "D")),
          Map.entry("supplierCount", List.of(3L, 3L, 1L)),
          Map.entry("preferenceCostBasisPoints", List.of(0L, 0L, 301L)),
          Map.entry("budgetOverdraftMinor", List.of(0L, 0L, 0L, 1L)),
          Map.entry("currencyMatch", List.of("SAME", "SAME", "SAME", "OTHER")),
          Map.entry("forecastExcessBasisPoints", List.of(0L, 0L, 2_001L)),
          Map.entry("usualOrders", List.of(0L, 9L)),
          Map.entry("usualBasisPoints", List.of(10_000L, 30_001L)),
          Map.entry("daysAfterNeed", List.of(0L, 0L, 3L, 8L)),
          Map.entry("dataAgeHours", List.of(0L, 0L, 0L, 25L)));

  private static final DmnEngine ENGINE =
      TableEvaluation.prepare(new DefaultDmnEngineConfiguration()).buildEngine();
  private static final Pattern RULE = Pattern.compile("<rule .*?</rule>", Pattern.DOTALL);
  private static final String FLAGS = text("purchasing/policy-flags.dmn");
  private static final DmnDecision AS_SHIPPED = raisedIn(rules -> {});
  private static final DmnDecision EFFECT = ENGINE.parseDecision("policyEffect", policy("effect"));
  private static final DmnDecision ROUTE =
      ENGINE.parseDecision("approvalRoute", file("approval/approval-route.dmn"));

  @Test
  void theOrderOfTheRulesIsTheOrderOfTheFlags() {
    var everything = new HashMap<String, Object>();
    FACTS.forEach((name, values) -> everything.put(name, values.get(values.size() - 1)));

    var forth = raised(AS_SHIPPED, everything, 50_000);
    var back = raised(raisedIn(Collections::reverse), everything, 50_000);

    assertThat(forth).hasSizeGreaterThan(10);
    Collections.reverse(back);
    assertThat(back).isEqualTo(forth);
  }

  @Property(tries = 100)
  void anOrderTakesTheSameRouteWhicheverFlagIsRaisedFirst(
      @ForAll("facts") Map<String, Object> facts,
      @ForAll("amounts") long amountMinor,
      @ForAll long seed) {
    var shuffled = raisedIn(rules -> Collections.shuffle(rules, new Random(seed)));

    var flags = raised(AS_SHIPPED, facts, amountMinor);
    var others = raised(shuffled, facts, amountMinor);

    assertThat(others).containsExactlyInAnyOrderElementsOf(flags);
    assertThat(route(others, amountMinor))
        .as("%s and %s at %d", flags, others, amountMinor)
        .isEqualTo(route(flags, amountMinor))
        .isEqualTo(expected(flags, amountMinor));
  }

  @Property(tries = 400)
  void flagsLiftOneBandInAllAndOneThatBlocksIsEnough(
      @ForAll("flags") List<String> flags, @ForAll("amounts") long amountMinor, @ForAll long seed) {
    var others = new ArrayList<>(flags);
    Collections.shuffle(others, new Random(seed));

    assertThat(route(others, amountMinor))
        .as("%s and %s at %d", flags, others, amountMinor)
        .isEqualTo(route(flags, amountMinor))
        .isEqualTo(expected(flags, amountMinor));
  }

  /** The rule of the house, told without the tables. */
  private static String expected(List<String> flags, long amountMinor) {
    if (flags.stream().anyMatch(flag -> flag.endsWith(":BLOCK"))) {
      return "BLOCKED";
    }
    var band = (int) LIMITS.stream().filter(limit -> amountMinor >= limit).count();
    var lifted = flags.stream().anyMatch(flag -> flag.endsWith(":LIFT"));
    return ROUTES.get(Math.min(lifted ? band + 1 : band, ROUTES.size() - 1));
  }

  private static List<String> raised(
      DmnDecision policyFlags, Map<String, Object> facts, long amountMinor) {
    var all = new HashMap<>(facts);
    all.put("amountMinor", amountMinor);
    all.put("aggregateMinor", amountMinor);
    String flags = ENGINE.evaluateDecision(policyFlags, all).getSingleEntry();
    return flags.isEmpty() ? List.of() : new ArrayList<>(Arrays.asList(flags.split(", ")));
  }

  private static String route(List<String> flags, long amountMinor) {
    String effect =
        ENGINE
            .evaluateDecision(EFFECT, Map.of("policyFlags", String.join(", ", flags)))
            .getSingleEntry();
    return ENGINE
        .evaluateDecision(
            ROUTE, Map.of("policyEffect", effect, "amountMinor", amountMinor, "autonomy", "AUTO"))
        .getSingleResult()
        .getEntry("approvalRoute");
  }

  private static DmnDecision raisedIn(Consumer<List<String>> order) {
    var rules = new ArrayList<>(RULE.matcher(FLAGS).results().map(MatchResult::group).toList());
    order.accept(rules);
    var inOrder = rules.iterator();
    var model = RULE.matcher(FLAGS).replaceAll(one -> Matcher.quoteReplacement(inOrder.next()));
    return ENGINE.parseDecision(
        "policyFlags", new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)));
  }

  private static DmnModelInstance policy(String name) {
    return file("purchasing/policy-%s.dmn".formatted(name));
  }

  private static DmnModelInstance file(String name) {
    return Dmn.readModelFromFile(new File("decisions/" + name));
  }

  private static String text(String name) {
    try {
      return Files.readString(Path.of("decisions", name));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  @Provide
  Arbitrary<Map<String, Object>> facts() {
    return Combinators.combine(
            FACTS.entrySet().stream()
                .map(
                    fact ->
                        Arbitraries.of(fact.getValue()).map(one -> Map.entry(fact.getKey(), one)))
                .toList())
        .as(
            chosen ->
                chosen.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Provide
  Arbitrary<Long> amounts() {
    var aroundLimits =
        Combinators.combine(Arbitraries.of(LIMITS), Arbitraries.longs().between(-1, 1))
            .as(Long::sum);
    return Arbitraries.oneOf(aroundLimits, Arbitraries.longs().between(0, 20_000_000));
  }

  @Provide
  Arbitrary<List<String>> flags() {
    var harmless =
        Arbitraries.of(
            "SINGLE_SOURCE:INFO", "SUPPLIER_ON_TRIAL:INFO", "PRICE_MOVED:LIFT", "STALE_DATA:LIFT");
    return Arbitraries.frequencyOf(
            Tuple.of(9, harmless), Tuple.of(1, Arbitraries.of("BLOCKED_SUPPLIER:BLOCK")))
        .list()
        .ofMaxSize(8);
  }
}
