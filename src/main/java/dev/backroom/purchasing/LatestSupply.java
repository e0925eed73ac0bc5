package dev.backroom.purchasing;

import static dev.backroom.purchasing.PurchaseSourcing.SUPPLY_OPTIONS;

import dev.backroom.engine.CaseFilter;
import dev.backroom.engine.CaseKnowledge;
import dev.backroom.engine.CaseRuns;
import dev.backroom.engine.ObjectCases;
import dev.backroom.engine.SoughtObject;
import dev.backroom.purchasing.api.SupplyOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Finds what the ERP said last, in the latest cases that the engine still remembers. */
@Component
class LatestSupply {
  private static final int CASES = 5;

  private final ObjectCases cases;
  private final CaseRuns runs;
  private final CaseKnowledge knowledge;

  LatestSupply(ObjectCases cases, CaseRuns runs, CaseKnowledge knowledge) {
    this.cases = cases;
    this.runs = runs;
    this.knowledge = knowledge;
  }

  /**
   * @param businessKey of the case that asked
   */
  record Answer(String businessKey, SupplyOptions options) {
    static final String SYSTEM = "ERP";
  }

  /** The latest answer that says something of what is wanted. */
  Optional<Answer> about(
      SoughtObject sought, CaseFilter filter, Predicate<SupplyOptions> saysSomething) {
    return cases.latest(sought, filter, CASES).stream()
        .flatMap(number -> of(number).stream())
        .filter(answer -> saysSomething.test(answer.options()))
        .findFirst();
  }

  /** Of the last time that it was asked. */
  private Optional<Answer> of(String businessKey) {
    var latestFirst = new ArrayList<>(runs.of(businessKey));
    Collections.reverse(latestFirst);
    return knowledge
        .of(latestFirst)
        .find(SUPPLY_OPTIONS)
        .map(options -> new Answer(businessKey, options));
  }
}
