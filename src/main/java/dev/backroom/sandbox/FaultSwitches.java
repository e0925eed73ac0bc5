package dev.backroom.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The faults that are switched on, by system; all off after a start. */
@Component
@InSandbox
class FaultSwitches {
  static final List<String> SYSTEMS = List.of("erp", "supplier", "warehouse");

  private final Map<String, Switch> bySystem = new ConcurrentHashMap<>();

  private record Switch(Faults faults, Random luck) {}

  void set(String system, Faults faults) {
    if (!SYSTEMS.contains(system)) {
      throw new InvalidSetting("There is no system '%s'; there are %s".formatted(system, SYSTEMS));
    }
    bySystem.put(system, new Switch(faults, new Random(faults.seed())));
  }

  void reset() {
    bySystem.clear();
  }

  Faults of(String system) {
    var set = bySystem.get(system);
    return set == null ? Faults.none() : set.faults();
  }

  boolean strikes(String system, double rate) {
    var set = bySystem.get(system);
    return set != null && rate > 0 && set.luck().nextDouble() < rate;
  }

  Map<String, Faults> all() {
    var all = new TreeMap<String, Faults>();
    bySystem.forEach((system, set) -> all.put(system, set.faults()));
    return all;
  }
}
