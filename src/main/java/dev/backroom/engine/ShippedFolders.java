package dev.backroom.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Reads the feature folders that this version of the application brings along. */
@Component
class ShippedFolders {
  private static final List<String> MODELS =
      List.of(
          "classpath*:processes/*/*.bpmn",
          "classpath*:processes/*/*.form",
          "classpath*:decisions/*/*.dmn");

  private final ResourcePatternResolver resources;

  ShippedFolders(ResourcePatternResolver resources) {
    this.resources = resources;
  }

  List<FeatureFolder> all() {
    var models = new TreeMap<String, Map<String, byte[]>>();
    for (var pattern : MODELS) {
      for (var model : find(pattern)) {
        var path = List.of(address(model).split("/"));
        var feature = path.get(path.size() - 2);
        models
            .computeIfAbsent(feature, name -> new TreeMap<>())
            .put(path.get(path.size() - 1), content(model));
      }
    }
    return models.entrySet().stream()
        .map(folder -> new FeatureFolder(folder.getKey(), folder.getValue()))
        .toList();
  }

  private Resource[] find(String pattern) {
    try {
      return resources.getResources(pattern);
    } catch (IOException cause) {
      throw new UncheckedIOException("Cannot look for " + pattern, cause);
    }
  }

  private static String address(Resource model) {
    try {
      return model.getURL().getPath();
    } catch (IOException cause) {
      throw new UncheckedIOException("Cannot locate " + model, cause);
    }
  }

  private static byte[] content(Resource model) {
    try {
      return model.getContentAsByteArray();
    } catch (IOException cause) {
      throw new UncheckedIOException("Cannot read " + model, cause);
    }
  }
}
