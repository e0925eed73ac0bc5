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
 * a case took, what it is about, and to which groups a task is open. They stand where the first
 * piece stood.
 */
final class MergedFacts {
  private static final String FLOW = "flow";
  private static final String GROUP = "group";
  private static final String GROUPS = "groups";

  private final List<Stated> merged = new ArrayList<>();
  private final Map<String, List<Object>> flows = new HashMap<>();
  private final Map<String, Map<String, Object>> descriptions = new HashMap<>();

  private final Map<Object, List<Object>> groups = new HashMap<>();

  private MergedFacts(List<Stated> facts) {
    facts.stream()
        .map(Stated::fact)
        .filter(fact -> fact.kind() == FactKind.TASK_OPENED)
        .forEach(opened -> groups.put(taskOf(opened), new ArrayList<>()));
  }

  static List<Stated> of(List<Stated> facts) {
    var together = new MergedFacts(facts);
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
    } else if (fact.kind() == FactKind.TASK_OPENED) {
      var opened = new LinkedHashMap<>(fact.details());
      opened.put(GROUPS, groups.get(taskOf(fact)));
      keep(stated, opened);
    } else if (!isTold(fact)) {
      merged.add(stated);
    }
  }

  /** Whether it says to which group a task is open that was opened in the same transaction. */
  private boolean isTold(Fact fact) {
    var group = fact.details().get(GROUP);
    var told = fact.kind() == FactKind.TASK_OFFERED ? groups.get(taskOf(fact)) : null;
    return group != null && told != null && told.add(group);
  }

  private static Object taskOf(Fact fact) {
    return String.valueOf(fact.details().get("taskId"));
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
