package dev.backroom.engine;

import java.util.Arrays;
import java.util.Map;

/** The models of one feature, by resource name: what is deployed together or not at all. */
record FeatureFolder(String name, Map<String, byte[]> models) {

  boolean sameModelsAs(Map<String, byte[]> others) {
    return models.keySet().equals(others.keySet())
        && models.entrySet().stream()
            .allMatch(model -> Arrays.equals(model.getValue(), others.get(model.getKey())));
  }
}
