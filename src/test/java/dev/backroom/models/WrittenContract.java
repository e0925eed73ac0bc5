package dev.backroom.models;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.util.StringUtils;

/** What people write in a form as they like may name somebody, so the ledger keeps it apart. */
final class WrittenContract implements Contract {
  private static final String SETTINGS = "src/main/resources/application.yaml";
  private static final String WORDS = "backroom.ledger.words";

  @Override
  public Stream<String> violations(House house) {
    var kept = kept();
    return house.forms().stream()
        .flatMap(
            form ->
                form.textAreas()
                    .filter(key -> !kept.contains(key))
                    .map(
                        key ->
                            "%s/%s: %s is not among %s in %s"
                                .formatted(
                                    form.feature(),
                                    form.file().getFileName(),
                                    key,
                                    WORDS,
                                    SETTINGS)));
  }

  private static Set<String> kept() {
    var yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new FileSystemResource(SETTINGS));
    var settings = yaml.getObject();
    return settings == null
        ? Set.of()
        : Set.of(
            StringUtils.trimArrayElements(
                StringUtils.commaDelimitedListToStringArray(settings.getProperty(WORDS))));
  }
}
