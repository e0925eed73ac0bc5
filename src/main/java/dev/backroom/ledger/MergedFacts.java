package dev.backroom.ledger;

import dev.backroom.engine.Fact;
import dev.backroom.engine.FactKind;
import dev.backroom.ledger.TransactionFacts.Stated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts of a transaction with those brought together that come in small pieces: the flows that
 * a case took, and what it is about. They stand where the first piece stood.
 */
final class MergedFacts {
  private static final String FLOW = "flow";

  private final List<Stated> merged = new ArrayList<>();
  private final Map<String, List<Object>> flows = new HashMap<>();
  private final Map<String, Map<String, Object>> descriptions = new HashMap<>();

  private MergedFacts() {}

  static List<Stated> of(List<Stated> facts) {
    var together = new MergedFacts();
    facts.forEach(together::add);
    return together.merged;
  }

  private void add(Stated stated) {
    var fact = stated.fact();
    if (fact.kind() == FactKind.FLOWS_TAKEN) {
      flows
          .computeIfAbsent(String.valueOf(fact.instance()), first -> beginFlows(stated))
          .add(fact.details().get(FLOW));
    } else if (fact.kind() == FactKind.CASE_DESCRIBED) {
      descriptions
          .computeIfAbsent(String.valueOf(fact.instance()), first -> beginDescription(stated))
          .putAll(fact.details());
    } else {
      merged.add(stated);
    }
  }

  private List<Object> beginFlows(Stated first) {
    var taken = new ArrayList<Object>();
    var definition = first.fact().details().get("definitionId");
    keep(first, Fact.details("definitionId", definition, "flows", taken));
    return taken;
  }

  private Map<String, Object> beginDescription(Stated first) {
    var description = new LinkedHashMap<String, Object>();
    keep(first, description);
    return description;
  }

  private void keep(Stated first, Map<String, Object> details) {
    var fact = first.fact();
    merged.add(
        new Stated(
            new Fact(
                fact.kind(),
                fact.businessKey(),
                fact.process(),
                fact.instance(),
                fact.actor(),
                fact.onBehalfOf(),
                details),
            first.at()));
  }
}
